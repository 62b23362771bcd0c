// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/guiding.json' with { type: 'json' }

export const guidingTexts: Namespace = { name: 'guiding', messages: { de } }
