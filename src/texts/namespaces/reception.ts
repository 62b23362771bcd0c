// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/reception.json' with { type: 'json' }
import en from '../en/reception.json' with { type: 'json' }
import ar from '../ar/reception.json' with { type: 'json' }

export const receptionTexts: Namespace = { name: 'reception', messages: { de, en, ar } }
