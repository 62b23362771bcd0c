// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/plan.json' with { type: 'json' }

export const planTexts: Namespace = { name: 'plan', messages: { de } }
