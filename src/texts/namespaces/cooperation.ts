// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/cooperation.json' with { type: 'json' }

export const cooperationTexts: Namespace = { name: 'cooperation', messages: { de } }
