// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/simulator.json' with { type: 'json' }

export const simulatorTexts: Namespace = { name: 'simulator', messages: { de } }
