// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/counselling.json' with { type: 'json' }

export const counsellingTexts: Namespace = { name: 'counselling', messages: { de } }
