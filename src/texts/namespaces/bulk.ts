// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/bulk.json' with { type: 'json' }

export const bulkTexts: Namespace = { name: 'bulk', messages: { de } }
