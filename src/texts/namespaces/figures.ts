// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/figures.json' with { type: 'json' }

export const figuresTexts: Namespace = { name: 'figures', messages: { de } }
