// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/handin.json' with { type: 'json' }

export const handinTexts: Namespace = { name: 'handin', messages: { de } }
