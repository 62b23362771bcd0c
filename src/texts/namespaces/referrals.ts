// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/referrals.json' with { type: 'json' }
import einfach from '../einfach/referrals.json' with { type: 'json' }
import en from '../en/referrals.json' with { type: 'json' }
import ar from '../ar/referrals.json' with { type: 'json' }
import tr from '../tr/referrals.json' with { type: 'json' }
import uk from '../uk/referrals.json' with { type: 'json' }
import ru from '../ru/referrals.json' with { type: 'json' }
import zh from '../zh/referrals.json' with { type: 'json' }
import fr from '../fr/referrals.json' with { type: 'json' }
import fa from '../fa/referrals.json' with { type: 'json' }

export const referralsTexts: Namespace = { name: 'referrals', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
