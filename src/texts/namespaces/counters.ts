// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/counters.json' with { type: 'json' }

export const countersTexts: Namespace = { name: 'counters', messages: { de } }
