// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/accessibility.json' with { type: 'json' }
import en from '../en/accessibility.json' with { type: 'json' }

export const accessibilityTexts: Namespace = { name: 'accessibility', messages: { de, en } }
