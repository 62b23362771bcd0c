// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/payment.json' with { type: 'json' }
import en from '../en/payment.json' with { type: 'json' }

export const paymentTexts: Namespace = { name: 'payment', messages: { de, en } }
