// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/intake.json' with { type: 'json' }

export const intakeTexts: Namespace = { name: 'intake', messages: { de } }
