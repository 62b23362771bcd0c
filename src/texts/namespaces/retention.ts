// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/retention.json' with { type: 'json' }

export const retentionTexts: Namespace = { name: 'retention', messages: { de } }
