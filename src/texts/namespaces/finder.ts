// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/finder.json' with { type: 'json' }
import einfach from '../einfach/finder.json' with { type: 'json' }
import en from '../en/finder.json' with { type: 'json' }
import zh from '../zh/finder.json' with { type: 'json' }
import fr from '../fr/finder.json' with { type: 'json' }
import fa from '../fa/finder.json' with { type: 'json' }

export const finderTexts: Namespace = { name: 'finder', messages: { de, einfach, en, zh, fr, fa } }
