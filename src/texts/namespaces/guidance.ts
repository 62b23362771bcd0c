// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/guidance.json' with { type: 'json' }
import einfach from '../einfach/guidance.json' with { type: 'json' }
import en from '../en/guidance.json' with { type: 'json' }
import ar from '../ar/guidance.json' with { type: 'json' }
import tr from '../tr/guidance.json' with { type: 'json' }
import uk from '../uk/guidance.json' with { type: 'json' }
import ru from '../ru/guidance.json' with { type: 'json' }
import zh from '../zh/guidance.json' with { type: 'json' }
import fr from '../fr/guidance.json' with { type: 'json' }
import fa from '../fa/guidance.json' with { type: 'json' }

export const guidanceTexts: Namespace = { name: 'guidance', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
