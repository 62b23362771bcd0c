// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/procedures.json' with { type: 'json' }

export const proceduresTexts: Namespace = { name: 'procedures', messages: { de } }
