// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/forecast.json' with { type: 'json' }
import einfach from '../einfach/forecast.json' with { type: 'json' }
import en from '../en/forecast.json' with { type: 'json' }
import ar from '../ar/forecast.json' with { type: 'json' }
import tr from '../tr/forecast.json' with { type: 'json' }
import uk from '../uk/forecast.json' with { type: 'json' }
import ru from '../ru/forecast.json' with { type: 'json' }
import zh from '../zh/forecast.json' with { type: 'json' }
import fr from '../fr/forecast.json' with { type: 'json' }
import fa from '../fa/forecast.json' with { type: 'json' }

export const forecastTexts: Namespace = { name: 'forecast', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
