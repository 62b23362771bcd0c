// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/demo.json' with { type: 'json' }
import en from '../en/demo.json' with { type: 'json' }
import ar from '../ar/demo.json' with { type: 'json' }

export const demoTexts: Namespace = { name: 'demo', messages: { de, en, ar } }
