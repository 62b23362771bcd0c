// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/desk.json' with { type: 'json' }
import en from '../en/desk.json' with { type: 'json' }
import ar from '../ar/desk.json' with { type: 'json' }

export const deskTexts: Namespace = { name: 'desk', messages: { de, en, ar } }
