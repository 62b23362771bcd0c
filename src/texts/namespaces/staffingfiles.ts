// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/staffingfiles.json' with { type: 'json' }

export const staffingfilesTexts: Namespace = { name: 'staffingfiles', messages: { de } }
