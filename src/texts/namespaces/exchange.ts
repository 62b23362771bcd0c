// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/exchange.json' with { type: 'json' }

export const exchangeTexts: Namespace = { name: 'exchange', messages: { de } }
