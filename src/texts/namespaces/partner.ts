// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/partner.json' with { type: 'json' }
import en from '../en/partner.json' with { type: 'json' }

export const partnerTexts: Namespace = { name: 'partner', messages: { de, en } }
