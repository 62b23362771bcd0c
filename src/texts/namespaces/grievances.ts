// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/grievances.json' with { type: 'json' }

export const grievancesTexts: Namespace = { name: 'grievances', messages: { de } }
