// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/observed.json' with { type: 'json' }

export const observedTexts: Namespace = { name: 'observed', messages: { de } }
