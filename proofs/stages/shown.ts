import { request } from 'node:http'
import type { Who } from '../access/table.ts'
import type { OpenHouse } from '../access/house.ts'

/** Whose pages, where they begin to look, and which address belongs to which function: by hand, from the page's own name. */
export interface Look {
  readonly who: Who
  readonly path: string
  /** Function without which it is off; null: it is there in every stage. */
  readonly of: string | null
}

const looks = (who: Who, of: string | null, ...paths: string[]): Look[] =>
  paths.map((path) => ({ who, path, of }))

export const LOOKS: readonly Look[] = [
  ...looks('visitor', null, '/de', '/ar', '/de/mein-termin', '/de/ticket', '/de/warteliste', '/de/impressum'),
  ...looks(
    'visitor',
    null,
    '/de/quittung/pruefen',
    '/de/finden/dringend',
    '/de/finden/mensch',
    '/de/barrierefreiheit',
  ),
  ...looks('visitor', 'finder', '/de/finden', '/ar/finden/ergebnis/study_extend', '/de/liste'),
  ...looks(
    'visitor',
    'online-booking',
    '/de/termin',
    '/fa/termin/study_extend',
    '/de/termin/study_extend/zeiten',
  ),
  ...looks('visitor', 'online-booking', '/de/termin/weiss-nicht', '/feeds/next-free.atom?site=1'),
  ...looks('visitor', 'waiting-list', '/de/warteliste/eintragen?concern=study_extend'),
  ...looks('visitor', 'draws', '/de/verlosung'),
  ...looks('visitor', 'declarations', '/de/quittung/anliegen'),
  ...looks('visitor', 'self-check', '/de/mein-weg'),
  ...looks('visitor', 'counselling', '/de/bestin', '/en/bestin/anfangen', '/de/bestin/kurse'),
  ...looks('visitor', null, '/de/bestin/eintreten'),
  ...looks('visitor', 'tickets', '/de/wartezeit'),
  ...looks('terminal', 'terminal', '/terminal', '/terminal/de', '/terminal/de/check-in', '/terminal/de/help'),
  ...looks(
    'reception',
    null,
    '/reception',
    '/reception/hand-in',
    '/reception/booking',
    '/reception/waiting-list',
  ),
  ...looks(
    'reception',
    null,
    '/reception/cards',
    '/reception/point/de',
    '/reception/letterbox',
    '/reception/short',
  ),
  ...looks('cashier', null, '/cashier', '/cashier/claims'),
  ...looks('reception', 'appointments', '/reception/book'),
  ...looks('reception', 'tickets', '/reception/walk-in'),
  ...looks('reception', 'pickup', '/reception/cards/import'),
  ...looks('reception', 'files', '/intake'),
  ...looks('caseworker', null, '/desk', '/work'),
  ...looks('caseworker', 'files', '/files', '/files/search', '/retention', '/intake'),
  ...looks('head', null, '/planning', '/planning/stages', '/admin', '/cashier'),
]

/** Where begun work stands, its page stays; what begins more is not shown on it. A piece of the form, by hand. */
export const BEGINNINGS: readonly {
  readonly who: Who
  readonly path: string
  readonly of: string
  readonly form: string
}[] = [
  { who: 'reception', path: '/reception/hand-in', of: 'hand-in', form: 'action="?/letter"' },
  { who: 'visitor', path: '/de/warteliste', of: 'waiting-list', form: 'href="/de/warteliste/eintragen"' },
]

export interface Seen {
  readonly status: number
  readonly location: string
  readonly body: string
}

/** One look at a page, as this somebody, without following anything. */
export function see(house: OpenHouse, who: Who, path: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const headers = { ...house.headers(who, 1), accept: 'text/html' }
    const asked = request({ host: '127.0.0.1', port: house.port, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? '',
          body: Buffer.concat(parts).toString(),
        }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Says that it is off, in words, and shows nothing else: a page by its mark, the interface by its problem. */
export const saysOff = ({ status, body }: Seen): boolean =>
  (status === 404 && body.includes('data-switched-off')) || (status === 403 && body.includes('switched-off'))

/** Where a page leads to within the house: links and forms. */
export function leadsTo(body: string): readonly string[] {
  const found = [...body.matchAll(/<(?:a|form)\b[^>]*?\b(?:href|action)="(\/[^"#]*)"/g)].map((one) => one[1]!)
  // the same page in other languages asks the same question ten times
  return [...new Set(found.map((path) => path.replaceAll('&amp;', '&')))]
}
