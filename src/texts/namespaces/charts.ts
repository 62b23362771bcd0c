// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/charts.json' with { type: 'json' }

export const chartsTexts: Namespace = { name: 'charts', messages: { de } }
