// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/ticket.json' with { type: 'json' }
import en from '../en/ticket.json' with { type: 'json' }

export const ticketTexts: Namespace = { name: 'ticket', messages: { de, en } }
