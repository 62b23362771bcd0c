import { EVERYBODY, VISITORS, forms, line, MEMBERS, pages, type Line } from './line.ts'

const L = '/[language=lang]'
const W = `${L}/warteliste`

export const PUBLIC: readonly Line[] = [
  ...line(EVERYBODY, 'none', ...pages(`${L}/quittung/anliegen`, `${L}/quittung/pruefen`)),
  ...line(EVERYBODY, 'none', ...forms(`${L}/quittung/pruefen`, 'code', 'file')),
  ...line(VISITORS, 'none', ...forms(`${L}/quittung/anliegen`, 'default')),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/barrierefreiheit/melden`, `${L}/barrierefreiheit/gemeldet`),
    ...forms(`${L}/barrierefreiheit/melden`, 'default'),
    ...pages('/', L, `${L}/mein-weg`, `${L}/barrierefreiheit`, `${L}/datenschutz`, `${L}/impressum`),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(
      `${L}/termin`,
      `${L}/termin/[concern]`,
      `${L}/termin/[concern]/unterlagen`,
      `${L}/termin/[concern]/zeiten`,
    ),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/termin/lage/[situation]`, `${L}/termin/weiss-nicht`, `${L}/mein-termin`, `${L}/ticket`),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/finden`, `${L}/finden/dringend`, `${L}/finden/mensch`, `${L}/finden/[situation]/[...way]`),
    ...pages(`${L}/finden/ergebnis/[concern]`, `${L}/finden/ergebnis/[concern]/fragen`, `${L}/liste`),
    ...forms(`${L}/finden/ergebnis/[concern]`, 'save', 'add'),
  ),
  ...line(EVERYBODY, 'none', ...pages(`${L}/befragung`, `${L}/befragung/danke`)),
  ...line(EVERYBODY, 'code', ...pages(`${L}/befragung/[code]`), ...forms(`${L}/befragung/[code]`, 'default')),
  ...line(
    EVERYBODY,
    'code',
    ...pages(`${L}/liste/[code]`, `${L}/liste/[code]/loeschen`, `${L}/liste/[code]/liste.pdf`),
    ...forms(`${L}/liste/[code]`, 'tick', 'remove'),
    ...forms(`${L}/liste/[code]/loeschen`, 'default'),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/wartezeit`, `${W}`, `${W}/regel`, `${W}/eintragen`, `${W}/frueher`),
    ...forms(`${W}/eintragen`, 'default'),
    ...forms(`${W}/frueher`, 'default'),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...pages(`${W}/[code]`, `${W}/[code]/wuensche`, `${W}/[code]/verlassen`, `${W}/angebot/[token]`),
    ...forms(`${W}/[code]`, 'accept', 'decline', 'receipt'),
    ...forms(`${W}/[code]/wuensche`, 'default'),
    ...forms(`${W}/[code]/verlassen`, 'default'),
    ...forms(`${W}/angebot/[token]`, 'accept', 'decline'),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/verlosung`, `${L}/verlosung/[release]`, `${L}/verlosung/[release]/pruefen`),
    ...pages(`${L}/verlosung/[release]/teilnehmen`, `${L}/termin/[concern]/brief`),
    ...forms(`${L}/verlosung/[release]/teilnehmen`, 'default'),
    ...forms(`${L}/termin/[concern]/brief`, 'use', 'drop'),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...pages(`${L}/verlosung/los/[code]`),
    ...forms(`${L}/verlosung/los/[code]`, 'leave', 'paper'),
  ),
  ...line(EVERYBODY, 'none', ...forms(`${L}/termin/[concern]/zeiten`, 'default')),
  ...line(EVERYBODY, 'code', ...pages(`${L}/buchung/[code]/kontakt`, `${L}/buchung/[code]/pruefen`)),
  ...line(
    EVERYBODY,
    'code',
    ...forms(`${L}/buchung/[code]/kontakt`, 'next', 'extend'),
    ...forms(`${L}/buchung/[code]/pruefen`, 'default'),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...pages(
      `${L}/mein-termin/[code]`,
      `${L}/mein-termin/[code]/absagen`,
      `${L}/mein-termin/[code]/verschieben`,
    ),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...forms(`${L}/mein-termin/[code]/absagen`, 'default'),
    ...forms(`${L}/mein-termin/[code]/verschieben`, 'default'),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...pages(
      `${L}/termin-bestaetigt/[code]`,
      `${L}/termin-bestaetigt/[code]/termin.ics`,
      `${L}/termin-bestaetigt/[code]/termin.pdf`,
      `${L}/quittung/[receipt]`,
      `${L}/quittung/[receipt]/eingangsbestaetigung.pdf`,
      `${L}/quittung/[receipt]/nachweis.json`,
      `${L}/quittung/termin/[code]`,
      `${L}/ticket/[code]`,
      `${L}/ticket/[code]/gehen`,
      `${L}/ticket/[code]/zahlschein`,
    ),
  ),
  // a program's key means nothing to a page, nor does a session of the counselling outside it: there they are visitors
  ...line(
    ['visitor', 'terminal', 'client', ...MEMBERS],
    'code',
    ...forms(`${L}/ticket/[code]`, 'later', 'back', 'survey'),
    ...forms(`${L}/ticket/[code]/gehen`, 'default'),
  ),
  ...line(EVERYBODY, 'none', ...pages('/sign-in', '/sign-out', '/set-up', '/device')),
  ...line(
    EVERYBODY,
    'none',
    ...forms('/sign-in', 'default'),
    ...forms('/set-up', 'default'),
    ...forms('/device', 'signOn'),
  ),
]
