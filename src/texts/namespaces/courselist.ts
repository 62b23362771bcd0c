// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/courselist.json' with { type: 'json' }

export const courselistTexts: Namespace = { name: 'courselist', messages: { de } }
