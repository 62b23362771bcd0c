// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/catalogue.json' with { type: 'json' }

export const catalogueTexts: Namespace = { name: 'catalogue', messages: { de } }
