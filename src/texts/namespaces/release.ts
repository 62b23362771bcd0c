// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/release.json' with { type: 'json' }
import einfach from '../einfach/release.json' with { type: 'json' }
import en from '../en/release.json' with { type: 'json' }
import ar from '../ar/release.json' with { type: 'json' }
import tr from '../tr/release.json' with { type: 'json' }
import uk from '../uk/release.json' with { type: 'json' }
import ru from '../ru/release.json' with { type: 'json' }
import zh from '../zh/release.json' with { type: 'json' }
import fr from '../fr/release.json' with { type: 'json' }
import fa from '../fa/release.json' with { type: 'json' }

export const releaseTexts: Namespace = { name: 'release', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
