// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/survey.json' with { type: 'json' }
import einfach from '../einfach/survey.json' with { type: 'json' }
import en from '../en/survey.json' with { type: 'json' }
import ar from '../ar/survey.json' with { type: 'json' }
import tr from '../tr/survey.json' with { type: 'json' }
import uk from '../uk/survey.json' with { type: 'json' }
import ru from '../ru/survey.json' with { type: 'json' }
import zh from '../zh/survey.json' with { type: 'json' }
import fr from '../fr/survey.json' with { type: 'json' }
import fa from '../fa/survey.json' with { type: 'json' }

export const surveyTexts: Namespace = { name: 'survey', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
