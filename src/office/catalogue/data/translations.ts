// Written by `npm run texts`. Change the JSON files instead.

import ar from './translations.ar.json' with { type: 'json' }
import fr from './translations.fr.json' with { type: 'json' }

export const translations: readonly unknown[] = [ar, fr]
