// Written by `npm run texts`. Change the JSON files instead.

import type { Namespace } from '../../ground/languages/index.ts'
import de from '../de/courses.json' with { type: 'json' }
import einfach from '../einfach/courses.json' with { type: 'json' }
import en from '../en/courses.json' with { type: 'json' }
import ar from '../ar/courses.json' with { type: 'json' }
import tr from '../tr/courses.json' with { type: 'json' }
import uk from '../uk/courses.json' with { type: 'json' }
import ru from '../ru/courses.json' with { type: 'json' }
import zh from '../zh/courses.json' with { type: 'json' }
import fr from '../fr/courses.json' with { type: 'json' }
import fa from '../fa/courses.json' with { type: 'json' }

export const coursesTexts: Namespace = { name: 'courses', messages: { de, einfach, en, ar, tr, uk, ru, zh, fr, fa } }
