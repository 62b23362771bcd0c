// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/fairness.json' with { type: 'json' }

export const fairnessTexts: Namespace = { name: 'fairness', messages: { de } }
