// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/inspection.json' with { type: 'json' }

export const inspectionTexts: Namespace = { name: 'inspection', messages: { de } }
