// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/search.json' with { type: 'json' }

export const searchTexts: Namespace = { name: 'search', messages: { de } }
