// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/letters.json' with { type: 'json' }
import einfach from '../einfach/letters.json' with { type: 'json' }
import en from '../en/letters.json' with { type: 'json' }
import ar from '../ar/letters.json' with { type: 'json' }
import tr from '../tr/letters.json' with { type: 'json' }
import uk from '../uk/letters.json' with { type: 'json' }
import ru from '../ru/letters.json' with { type: 'json' }
import zh from '../zh/letters.json' with { type: 'json' }
import fr from '../fr/letters.json' with { type: 'json' }
import fa from '../fa/letters.json' with { type: 'json' }

export const lettersTexts: Namespace = { name: 'letters', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
