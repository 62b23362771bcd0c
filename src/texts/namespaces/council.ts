// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/council.json' with { type: 'json' }

export const councilTexts: Namespace = { name: 'council', messages: { de } }
