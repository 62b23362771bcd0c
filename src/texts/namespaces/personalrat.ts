// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/personalrat.json' with { type: 'json' }

export const personalratTexts: Namespace = { name: 'personalrat', messages: { de } }
