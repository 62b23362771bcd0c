// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/reminders.json' with { type: 'json' }
import en from '../en/reminders.json' with { type: 'json' }
import ar from '../ar/reminders.json' with { type: 'json' }
import tr from '../tr/reminders.json' with { type: 'json' }
import fa from '../fa/reminders.json' with { type: 'json' }

export const remindersTexts: Namespace = { name: 'reminders', messages: { de, en, ar, tr, fa } }
