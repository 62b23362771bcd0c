// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/public.json' with { type: 'json' }
import en from '../en/public.json' with { type: 'json' }
import ar from '../ar/public.json' with { type: 'json' }
import fr from '../fr/public.json' with { type: 'json' }

export const publicTexts: Namespace = { name: 'public', messages: { de, en, ar, fr } }
