// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/risks.json' with { type: 'json' }
import einfach from '../einfach/risks.json' with { type: 'json' }
import en from '../en/risks.json' with { type: 'json' }
import ar from '../ar/risks.json' with { type: 'json' }
import tr from '../tr/risks.json' with { type: 'json' }
import uk from '../uk/risks.json' with { type: 'json' }
import ru from '../ru/risks.json' with { type: 'json' }
import zh from '../zh/risks.json' with { type: 'json' }
import fr from '../fr/risks.json' with { type: 'json' }
import fa from '../fa/risks.json' with { type: 'json' }

export const risksTexts: Namespace = { name: 'risks', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
