// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/load.json' with { type: 'json' }

export const loadTexts: Namespace = { name: 'load', messages: { de } }
