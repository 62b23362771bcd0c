// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/correspondence.json' with { type: 'json' }

export const correspondenceTexts: Namespace = { name: 'correspondence', messages: { de } }
