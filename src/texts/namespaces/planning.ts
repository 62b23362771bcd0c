// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/planning.json' with { type: 'json' }

export const planningTexts: Namespace = { name: 'planning', messages: { de } }
