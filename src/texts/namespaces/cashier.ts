// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/cashier.json' with { type: 'json' }

export const cashierTexts: Namespace = { name: 'cashier', messages: { de } }
