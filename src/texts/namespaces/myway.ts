// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/myway.json' with { type: 'json' }
import einfach from '../einfach/myway.json' with { type: 'json' }
import en from '../en/myway.json' with { type: 'json' }
import ar from '../ar/myway.json' with { type: 'json' }
import tr from '../tr/myway.json' with { type: 'json' }
import uk from '../uk/myway.json' with { type: 'json' }
import ru from '../ru/myway.json' with { type: 'json' }
import zh from '../zh/myway.json' with { type: 'json' }
import fr from '../fr/myway.json' with { type: 'json' }
import fa from '../fa/myway.json' with { type: 'json' }

export const mywayTexts: Namespace = { name: 'myway', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
