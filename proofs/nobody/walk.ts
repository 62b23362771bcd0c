import { freshThings, pathOf } from '../access/asking.ts'
import type { OpenHouse } from '../access/house.ts'
import { TABLE, type Line, type Who } from '../access/table.ts'
import { kindOf, type Kind } from './routes.ts'

/** One address with something real in it, and who opens it. */
export interface Stop {
  readonly route: string
  readonly path: string
  readonly who: Who
  readonly kind: Kind | null
}

/** Who sees most comes first. */
const WHO: readonly Who[] = [
  ...(['head', 'council', 'admin', 'caseworker', 'reception', 'cashier'] as const),
  ...(['counselling-lead', 'counsellor', 'client', 'kiosk', 'terminal', 'display', 'visitor'] as const),
]

/** Lines that stay open tell what happens now and never end. */
const isEndless = (route: string): boolean => route.startsWith('/events/') || route === '/api/v1/events'

/** Signs out, or is one's own door. */
const isDoor = (route: string): boolean => route.startsWith('/sign-out') || route === '/counselling/sign-out'

export const getRoutes = (): Line[] => TABLE.filter(({ route }) => route.startsWith('GET '))

/** Every page, export and interface with something real to look at; in full by everybody who may. */
export async function stopsOf(house: OpenHouse, isFull: boolean): Promise<Stop[]> {
  const made = new Map<string, Awaited<ReturnType<typeof freshThings>>>()
  const stops: Stop[] = []
  for (const { route: line, may } of getRoutes()) {
    const route = line.slice(4)
    if (isEndless(route) || isDoor(route)) continue
    const group =
      route.replaceAll(/\/[^/[\]:]+/g, (part, at: number) => (at === 0 ? part : '')) + route.split('/')[2]
    const things = made.get(group) ?? (await freshThings(house, route))
    made.set(group, things)
    const asking = WHO.filter((who) => may.includes(who))
    const query = route.startsWith('/api/v1/') ? '?site=1&concern=study_extend' : ''
    for (const who of isFull ? asking : asking.slice(0, 1))
      stops.push({
        route,
        who,
        kind: kindOf(route)?.kind ?? null,
        path: pathOf(route, things, false) + query,
      })
  }
  return stops
}

/** What each address answers, without what no two answers share. */
export type Answers = ReadonlyMap<string, string>

export const nameOf = ({ who, path }: Stop): string => `${who} ${path}`

/** Opens all of them, some at a time. */
export async function walk(house: OpenHouse, stops: readonly Stop[]): Promise<Answers> {
  const answers = new Map<string, string>()
  const left = [...stops]
  const one = async (): Promise<void> => {
    for (let stop = left.shift(); stop; stop = left.shift())
      answers.set(nameOf(stop), await open(house, stop))
  }
  await Promise.all([one(), one(), one(), one()])
  return answers
}

async function open({ port, headers }: OpenHouse, { path, who }: Stop): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    ...{ headers: { accept: 'text/html', ...headers(who, 1) }, redirect: 'manual' },
    signal: AbortSignal.timeout(30_000),
  })
  const kind = answer.headers.get('content-type') ?? ''
  const body = /pdf|sheet|image|octet|audio|zip/.test(kind)
    ? await lettersOf(kind, new Uint8Array(await answer.arrayBuffer()))
    : await answer.text()
  return `${answer.status} ${answer.headers.get('location') ?? ''}\n${steady(body)}`
}

/** Words of a PDF; of other bytes their kind alone: workbooks are made of what their page shows. */
async function lettersOf(kind: string, bytes: Uint8Array): Promise<string> {
  if (!kind.includes('pdf') || bytes.length === 0) return kind
  const { readBack } = await import('../../src/ground/pdf/testing/read-back.ts')
  return (await readBack(bytes)).text
}

/** Without names and keys made afresh, moments, and dice; what is told in full fives may go on by five (decisions/0038). */
function steady(body: string): string {
  return body
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, 'ID')
    .replaceAll(/nonce(="|-)[\w+/=-]+/g, 'NONCE')
    .replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z?/g, 'MOMENT')
    .replaceAll(/\b\d{1,2}:\d\d(:\d\d)?\b/g, 'CLOCK')
    .replaceAll(/[0-9a-f]{24,}/gi, 'HEX')
    .replaceAll(/(\b(?:mindestens|ab) |from:"measured",n:)(\d[\d.]*)/g, (said, word: string, n: string) =>
      Number(n.replaceAll('.', '')) % 5 === 0 ? `${word}FIVES` : said,
    )
    .replaceAll(/(seed:"?|name="seed"[^>]*value=")\d+/g, 'SEED')
    .replaceAll(/\b[\w-]{40,}\b/g, 'TOKEN')
}
