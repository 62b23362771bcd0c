// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/surveys.json' with { type: 'json' }

export const surveysTexts: Namespace = { name: 'surveys', messages: { de } }
