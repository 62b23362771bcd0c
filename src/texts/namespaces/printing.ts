// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/printing.json' with { type: 'json' }

export const printingTexts: Namespace = { name: 'printing', messages: { de } }
