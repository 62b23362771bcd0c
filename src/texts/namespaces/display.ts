// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/display.json' with { type: 'json' }
import en from '../en/display.json' with { type: 'json' }
import ar from '../ar/display.json' with { type: 'json' }
import fr from '../fr/display.json' with { type: 'json' }

export const displayTexts: Namespace = { name: 'display', messages: { de, en, ar, fr } }
