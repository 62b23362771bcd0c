// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/courses.json' with { type: 'json' }
import en from '../en/courses.json' with { type: 'json' }

export const coursesTexts: Namespace = { name: 'courses', messages: { de, en } }
