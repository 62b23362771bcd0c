// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/catchup.json' with { type: 'json' }

export const catchupTexts: Namespace = { name: 'catchup', messages: { de } }
