// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/work.json' with { type: 'json' }

export const workTexts: Namespace = { name: 'work', messages: { de } }
