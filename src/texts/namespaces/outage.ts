// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/outage.json' with { type: 'json' }
import einfach from '../einfach/outage.json' with { type: 'json' }
import en from '../en/outage.json' with { type: 'json' }
import zh from '../zh/outage.json' with { type: 'json' }
import fr from '../fr/outage.json' with { type: 'json' }

export const outageTexts: Namespace = { name: 'outage', messages: { de, einfach, en, zh, fr } }
