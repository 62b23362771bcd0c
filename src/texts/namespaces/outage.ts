// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/outage.json' with { type: 'json' }
import einfach from '../einfach/outage.json' with { type: 'json' }
import en from '../en/outage.json' with { type: 'json' }
import ar from '../ar/outage.json' with { type: 'json' }
import tr from '../tr/outage.json' with { type: 'json' }
import uk from '../uk/outage.json' with { type: 'json' }
import ru from '../ru/outage.json' with { type: 'json' }
import zh from '../zh/outage.json' with { type: 'json' }
import fr from '../fr/outage.json' with { type: 'json' }
import fa from '../fa/outage.json' with { type: 'json' }

export const outageTexts: Namespace = { name: 'outage', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
