// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/evaluations.json' with { type: 'json' }

export const evaluationsTexts: Namespace = { name: 'evaluations', messages: { de } }
