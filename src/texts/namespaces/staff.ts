// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/staff.json' with { type: 'json' }
import en from '../en/staff.json' with { type: 'json' }
import ar from '../ar/staff.json' with { type: 'json' }

export const staffTexts: Namespace = { name: 'staff', messages: { de, en, ar } }
