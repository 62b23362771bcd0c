// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/terminal.json' with { type: 'json' }
import einfach from '../einfach/terminal.json' with { type: 'json' }
import en from '../en/terminal.json' with { type: 'json' }
import ar from '../ar/terminal.json' with { type: 'json' }
import tr from '../tr/terminal.json' with { type: 'json' }
import uk from '../uk/terminal.json' with { type: 'json' }
import ru from '../ru/terminal.json' with { type: 'json' }
import zh from '../zh/terminal.json' with { type: 'json' }
import fr from '../fr/terminal.json' with { type: 'json' }
import fa from '../fa/terminal.json' with { type: 'json' }

export const terminalTexts: Namespace = { name: 'terminal', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
