// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/common.json' with { type: 'json' }
import en from '../en/common.json' with { type: 'json' }
import ar from '../ar/common.json' with { type: 'json' }
import fr from '../fr/common.json' with { type: 'json' }

export const commonTexts: Namespace = { name: 'common', messages: { de, en, ar, fr } }
