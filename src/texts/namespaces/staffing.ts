// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/staffing.json' with { type: 'json' }

export const staffingTexts: Namespace = { name: 'staffing', messages: { de } }
