// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/public.json' with { type: 'json' }
import einfach from '../einfach/public.json' with { type: 'json' }
import en from '../en/public.json' with { type: 'json' }
import ar from '../ar/public.json' with { type: 'json' }
import tr from '../tr/public.json' with { type: 'json' }
import uk from '../uk/public.json' with { type: 'json' }
import ru from '../ru/public.json' with { type: 'json' }
import zh from '../zh/public.json' with { type: 'json' }
import fr from '../fr/public.json' with { type: 'json' }
import fa from '../fa/public.json' with { type: 'json' }

export const publicTexts: Namespace = { name: 'public', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
