// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/review.json' with { type: 'json' }

export const reviewTexts: Namespace = { name: 'review', messages: { de } }
