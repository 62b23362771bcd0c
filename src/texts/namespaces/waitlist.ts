// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/waitlist.json' with { type: 'json' }
import einfach from '../einfach/waitlist.json' with { type: 'json' }
import en from '../en/waitlist.json' with { type: 'json' }
import ar from '../ar/waitlist.json' with { type: 'json' }
import tr from '../tr/waitlist.json' with { type: 'json' }
import uk from '../uk/waitlist.json' with { type: 'json' }
import ru from '../ru/waitlist.json' with { type: 'json' }
import zh from '../zh/waitlist.json' with { type: 'json' }
import fr from '../fr/waitlist.json' with { type: 'json' }
import fa from '../fa/waitlist.json' with { type: 'json' }

export const waitlistTexts: Namespace = { name: 'waitlist', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
