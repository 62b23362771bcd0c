// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/charging.json' with { type: 'json' }

export const chargingTexts: Namespace = { name: 'charging', messages: { de } }
