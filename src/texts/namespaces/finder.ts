// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/finder.json' with { type: 'json' }
import einfach from '../einfach/finder.json' with { type: 'json' }
import en from '../en/finder.json' with { type: 'json' }
import ar from '../ar/finder.json' with { type: 'json' }
import tr from '../tr/finder.json' with { type: 'json' }
import uk from '../uk/finder.json' with { type: 'json' }
import ru from '../ru/finder.json' with { type: 'json' }
import zh from '../zh/finder.json' with { type: 'json' }
import fr from '../fr/finder.json' with { type: 'json' }
import fa from '../fa/finder.json' with { type: 'json' }

export const finderTexts: Namespace = { name: 'finder', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
