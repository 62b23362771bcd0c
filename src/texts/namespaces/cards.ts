// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/cards.json' with { type: 'json' }

export const cardsTexts: Namespace = { name: 'cards', messages: { de } }
