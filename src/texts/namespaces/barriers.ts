// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/barriers.json' with { type: 'json' }

export const barriersTexts: Namespace = { name: 'barriers', messages: { de } }
