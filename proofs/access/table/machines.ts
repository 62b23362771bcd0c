import { EVERYBODY, forms, line, pages, type Line } from './line.ts'

const T = '/terminal/[language=lang]'

export const MACHINES: readonly Line[] = [
  ...line(['display', 'reception', 'caseworker', 'head', 'admin'], 'none', ...pages('/display')),
  // for a machine only; what it says of itself is nobody's data. The recordings are heard in the hall.
  ...line(['display'], 'none', 'POST /display/sign'),
  ...line(EVERYBODY, 'none', ...pages('/display/clip/immutable/[digest]/[language]/[clip]')),
  ...line(
    ['terminal'],
    'none',
    ...pages(
      '/terminal',
      T,
      `${T}/check-in`,
      `${T}/help`,
      `${T}/name`,
      `${T}/walk-in`,
      `${T}/elsewhere`,
      `${T}/survey`,
      `${T}/survey/done`,
      `${T}/noch-nicht/[function]`,
    ),
    ...pages(`${T}/walk-in/short`, `${T}/walk-in/stay`, `${T}/walk-in/[concern]`),
  ),
  ...line(
    ['terminal'],
    'none',
    ...forms(`${T}/check-in`, 'default'),
    ...forms(`${T}/name`, 'default'),
    ...forms(`${T}/walk-in/short`, 'default'),
    ...forms(`${T}/walk-in/[concern]`, 'default'),
    ...forms(`${T}/help`, 'call'),
    ...forms(`${T}/survey`, 'default'),
  ),
  ...line(['terminal'], 'code', ...pages(`${T}/ticket/[code]`), ...forms(`${T}/ticket/[code]`, 'print')),
  // without the server: digests and numbers of its own site, nobody's name
  ...line(
    ['terminal'],
    'none',
    ...pages('/terminal/offline', '/terminal/offline/plan'),
    'POST /terminal/offline/replay',
  ),
]
