// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/caller.json' with { type: 'json' }

export const callerTexts: Namespace = { name: 'caller', messages: { de } }
