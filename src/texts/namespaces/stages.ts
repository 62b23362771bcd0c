// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/stages.json' with { type: 'json' }

export const stagesTexts: Namespace = { name: 'stages', messages: { de } }
