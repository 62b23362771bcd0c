// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/training.json' with { type: 'json' }

export const trainingTexts: Namespace = { name: 'training', messages: { de } }
