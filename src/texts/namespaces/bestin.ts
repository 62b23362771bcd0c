// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/bestin.json' with { type: 'json' }
import einfach from '../einfach/bestin.json' with { type: 'json' }
import en from '../en/bestin.json' with { type: 'json' }
import ar from '../ar/bestin.json' with { type: 'json' }
import tr from '../tr/bestin.json' with { type: 'json' }
import uk from '../uk/bestin.json' with { type: 'json' }
import ru from '../ru/bestin.json' with { type: 'json' }
import zh from '../zh/bestin.json' with { type: 'json' }
import fr from '../fr/bestin.json' with { type: 'json' }
import fa from '../fa/bestin.json' with { type: 'json' }

export const bestinTexts: Namespace = { name: 'bestin', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
