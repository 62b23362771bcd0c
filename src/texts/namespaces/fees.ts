// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/fees.json' with { type: 'json' }
import en from '../en/fees.json' with { type: 'json' }

export const feesTexts: Namespace = { name: 'fees', messages: { de, en } }
