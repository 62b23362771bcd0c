// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/bank.json' with { type: 'json' }

export const bankTexts: Namespace = { name: 'bank', messages: { de } }
