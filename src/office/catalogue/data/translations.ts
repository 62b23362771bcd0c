// Written by `npm run texts`. Change the JSON files instead.

import einfach from './translations.einfach.json' with { type: 'json' }
import ar from './translations.ar.json' with { type: 'json' }
import tr from './translations.tr.json' with { type: 'json' }
import uk from './translations.uk.json' with { type: 'json' }
import ru from './translations.ru.json' with { type: 'json' }
import zh from './translations.zh.json' with { type: 'json' }
import fr from './translations.fr.json' with { type: 'json' }
import fa from './translations.fa.json' with { type: 'json' }

export const translations: readonly unknown[] = [einfach, ar, tr, uk, ru, zh, fr, fa]
