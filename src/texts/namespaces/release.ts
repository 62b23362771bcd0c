// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/release.json' with { type: 'json' }
import en from '../en/release.json' with { type: 'json' }

export const releaseTexts: Namespace = { name: 'release', messages: { de, en } }
