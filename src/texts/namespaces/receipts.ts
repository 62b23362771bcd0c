// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/receipts.json' with { type: 'json' }
import einfach from '../einfach/receipts.json' with { type: 'json' }
import en from '../en/receipts.json' with { type: 'json' }
import ar from '../ar/receipts.json' with { type: 'json' }
import tr from '../tr/receipts.json' with { type: 'json' }
import uk from '../uk/receipts.json' with { type: 'json' }
import ru from '../ru/receipts.json' with { type: 'json' }
import zh from '../zh/receipts.json' with { type: 'json' }
import fr from '../fr/receipts.json' with { type: 'json' }
import fa from '../fa/receipts.json' with { type: 'json' }

export const receiptsTexts: Namespace = { name: 'receipts', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
