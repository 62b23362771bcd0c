// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/displays.json' with { type: 'json' }

export const displaysTexts: Namespace = { name: 'displays', messages: { de } }
