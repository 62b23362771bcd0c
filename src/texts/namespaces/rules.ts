// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/rules.json' with { type: 'json' }

export const rulesTexts: Namespace = { name: 'rules', messages: { de } }
