// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/accessibility.json' with { type: 'json' }
import einfach from '../einfach/accessibility.json' with { type: 'json' }
import en from '../en/accessibility.json' with { type: 'json' }
import ar from '../ar/accessibility.json' with { type: 'json' }
import tr from '../tr/accessibility.json' with { type: 'json' }
import uk from '../uk/accessibility.json' with { type: 'json' }
import ru from '../ru/accessibility.json' with { type: 'json' }
import zh from '../zh/accessibility.json' with { type: 'json' }
import fr from '../fr/accessibility.json' with { type: 'json' }
import fa from '../fa/accessibility.json' with { type: 'json' }

export const accessibilityTexts: Namespace = { name: 'accessibility', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
