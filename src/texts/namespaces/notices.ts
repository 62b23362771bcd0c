// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/notices.json' with { type: 'json' }
import einfach from '../einfach/notices.json' with { type: 'json' }
import en from '../en/notices.json' with { type: 'json' }
import ar from '../ar/notices.json' with { type: 'json' }
import tr from '../tr/notices.json' with { type: 'json' }
import uk from '../uk/notices.json' with { type: 'json' }
import ru from '../ru/notices.json' with { type: 'json' }
import zh from '../zh/notices.json' with { type: 'json' }
import fr from '../fr/notices.json' with { type: 'json' }
import fa from '../fa/notices.json' with { type: 'json' }

export const noticesTexts: Namespace = { name: 'notices', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
