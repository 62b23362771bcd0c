// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/point.json' with { type: 'json' }
import einfach from '../einfach/point.json' with { type: 'json' }
import en from '../en/point.json' with { type: 'json' }
import ar from '../ar/point.json' with { type: 'json' }
import tr from '../tr/point.json' with { type: 'json' }
import uk from '../uk/point.json' with { type: 'json' }
import ru from '../ru/point.json' with { type: 'json' }
import zh from '../zh/point.json' with { type: 'json' }
import fr from '../fr/point.json' with { type: 'json' }
import fa from '../fa/point.json' with { type: 'json' }

export const pointTexts: Namespace = { name: 'point', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
