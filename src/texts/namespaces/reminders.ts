// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/reminders.json' with { type: 'json' }
import einfach from '../einfach/reminders.json' with { type: 'json' }
import en from '../en/reminders.json' with { type: 'json' }
import ar from '../ar/reminders.json' with { type: 'json' }
import tr from '../tr/reminders.json' with { type: 'json' }
import uk from '../uk/reminders.json' with { type: 'json' }
import ru from '../ru/reminders.json' with { type: 'json' }
import zh from '../zh/reminders.json' with { type: 'json' }
import fr from '../fr/reminders.json' with { type: 'json' }
import fa from '../fa/reminders.json' with { type: 'json' }

export const remindersTexts: Namespace = { name: 'reminders', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
