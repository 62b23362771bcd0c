// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/costs.json' with { type: 'json' }

export const costsTexts: Namespace = { name: 'costs', messages: { de } }
