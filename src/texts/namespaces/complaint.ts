// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/complaint.json' with { type: 'json' }
import einfach from '../einfach/complaint.json' with { type: 'json' }
import en from '../en/complaint.json' with { type: 'json' }
import ar from '../ar/complaint.json' with { type: 'json' }
import tr from '../tr/complaint.json' with { type: 'json' }
import uk from '../uk/complaint.json' with { type: 'json' }
import ru from '../ru/complaint.json' with { type: 'json' }
import zh from '../zh/complaint.json' with { type: 'json' }
import fr from '../fr/complaint.json' with { type: 'json' }
import fa from '../fa/complaint.json' with { type: 'json' }

export const complaintTexts: Namespace = { name: 'complaint', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
