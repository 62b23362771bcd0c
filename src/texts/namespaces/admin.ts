// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/admin.json' with { type: 'json' }
import en from '../en/admin.json' with { type: 'json' }
import ar from '../ar/admin.json' with { type: 'json' }

export const adminTexts: Namespace = { name: 'admin', messages: { de, en, ar } }
