// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/display.json' with { type: 'json' }
import einfach from '../einfach/display.json' with { type: 'json' }
import en from '../en/display.json' with { type: 'json' }
import ar from '../ar/display.json' with { type: 'json' }
import tr from '../tr/display.json' with { type: 'json' }
import uk from '../uk/display.json' with { type: 'json' }
import ru from '../ru/display.json' with { type: 'json' }
import zh from '../zh/display.json' with { type: 'json' }
import fr from '../fr/display.json' with { type: 'json' }
import fa from '../fa/display.json' with { type: 'json' }

export const displayTexts: Namespace = { name: 'display', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
