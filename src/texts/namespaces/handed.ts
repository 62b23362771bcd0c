// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/handed.json' with { type: 'json' }
import einfach from '../einfach/handed.json' with { type: 'json' }
import en from '../en/handed.json' with { type: 'json' }
import ar from '../ar/handed.json' with { type: 'json' }
import tr from '../tr/handed.json' with { type: 'json' }
import uk from '../uk/handed.json' with { type: 'json' }
import ru from '../ru/handed.json' with { type: 'json' }
import zh from '../zh/handed.json' with { type: 'json' }
import fr from '../fr/handed.json' with { type: 'json' }
import fa from '../fa/handed.json' with { type: 'json' }

export const handedTexts: Namespace = { name: 'handed', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
