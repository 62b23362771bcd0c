// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/rota.json' with { type: 'json' }

export const rotaTexts: Namespace = { name: 'rota', messages: { de } }
