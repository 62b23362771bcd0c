// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/ticket.json' with { type: 'json' }
import einfach from '../einfach/ticket.json' with { type: 'json' }
import en from '../en/ticket.json' with { type: 'json' }
import ar from '../ar/ticket.json' with { type: 'json' }
import tr from '../tr/ticket.json' with { type: 'json' }
import uk from '../uk/ticket.json' with { type: 'json' }
import ru from '../ru/ticket.json' with { type: 'json' }
import zh from '../zh/ticket.json' with { type: 'json' }
import fr from '../fr/ticket.json' with { type: 'json' }
import fa from '../fa/ticket.json' with { type: 'json' }

export const ticketTexts: Namespace = { name: 'ticket', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
