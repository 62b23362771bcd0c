// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/fees.json' with { type: 'json' }
import einfach from '../einfach/fees.json' with { type: 'json' }
import en from '../en/fees.json' with { type: 'json' }
import ar from '../ar/fees.json' with { type: 'json' }
import tr from '../tr/fees.json' with { type: 'json' }
import uk from '../uk/fees.json' with { type: 'json' }
import ru from '../ru/fees.json' with { type: 'json' }
import zh from '../zh/fees.json' with { type: 'json' }
import fr from '../fr/fees.json' with { type: 'json' }
import fa from '../fa/fees.json' with { type: 'json' }

export const feesTexts: Namespace = { name: 'fees', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
