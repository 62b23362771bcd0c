// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/common.json' with { type: 'json' }
import einfach from '../einfach/common.json' with { type: 'json' }
import en from '../en/common.json' with { type: 'json' }
import ar from '../ar/common.json' with { type: 'json' }
import tr from '../tr/common.json' with { type: 'json' }
import uk from '../uk/common.json' with { type: 'json' }
import ru from '../ru/common.json' with { type: 'json' }
import zh from '../zh/common.json' with { type: 'json' }
import fr from '../fr/common.json' with { type: 'json' }
import fa from '../fa/common.json' with { type: 'json' }

export const commonTexts: Namespace = { name: 'common', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
