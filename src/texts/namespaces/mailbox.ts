// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/mailbox.json' with { type: 'json' }

export const mailboxTexts: Namespace = { name: 'mailbox', messages: { de } }
