// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/stagesoff.json' with { type: 'json' }
import einfach from '../einfach/stagesoff.json' with { type: 'json' }
import en from '../en/stagesoff.json' with { type: 'json' }
import ar from '../ar/stagesoff.json' with { type: 'json' }
import tr from '../tr/stagesoff.json' with { type: 'json' }
import uk from '../uk/stagesoff.json' with { type: 'json' }
import ru from '../ru/stagesoff.json' with { type: 'json' }
import zh from '../zh/stagesoff.json' with { type: 'json' }
import fr from '../fr/stagesoff.json' with { type: 'json' }
import fa from '../fa/stagesoff.json' with { type: 'json' }

export const stagesoffTexts: Namespace = { name: 'stagesoff', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
