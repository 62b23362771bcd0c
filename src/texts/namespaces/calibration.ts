// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/calibration.json' with { type: 'json' }

export const calibrationTexts: Namespace = { name: 'calibration', messages: { de } }
