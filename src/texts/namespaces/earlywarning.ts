// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/earlywarning.json' with { type: 'json' }

export const earlywarningTexts: Namespace = { name: 'earlywarning', messages: { de } }
