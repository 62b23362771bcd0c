// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/files.json' with { type: 'json' }

export const filesTexts: Namespace = { name: 'files', messages: { de } }
