// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/kpis.json' with { type: 'json' }
import einfach from '../einfach/kpis.json' with { type: 'json' }
import en from '../en/kpis.json' with { type: 'json' }
import ar from '../ar/kpis.json' with { type: 'json' }
import tr from '../tr/kpis.json' with { type: 'json' }
import uk from '../uk/kpis.json' with { type: 'json' }
import ru from '../ru/kpis.json' with { type: 'json' }
import zh from '../zh/kpis.json' with { type: 'json' }
import fr from '../fr/kpis.json' with { type: 'json' }
import fa from '../fa/kpis.json' with { type: 'json' }

export const kpisTexts: Namespace = { name: 'kpis', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
