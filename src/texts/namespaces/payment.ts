// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/payment.json' with { type: 'json' }
import einfach from '../einfach/payment.json' with { type: 'json' }
import en from '../en/payment.json' with { type: 'json' }
import ar from '../ar/payment.json' with { type: 'json' }
import tr from '../tr/payment.json' with { type: 'json' }
import uk from '../uk/payment.json' with { type: 'json' }
import ru from '../ru/payment.json' with { type: 'json' }
import zh from '../zh/payment.json' with { type: 'json' }
import fr from '../fr/payment.json' with { type: 'json' }
import fa from '../fa/payment.json' with { type: 'json' }

export const paymentTexts: Namespace = { name: 'payment', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
