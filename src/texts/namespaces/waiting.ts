// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/waiting.json' with { type: 'json' }

export const waitingTexts: Namespace = { name: 'waiting', messages: { de } }
