// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/api.json' with { type: 'json' }
import en from '../en/api.json' with { type: 'json' }
import ar from '../ar/api.json' with { type: 'json' }

export const apiTexts: Namespace = { name: 'api', messages: { de, en, ar } }
