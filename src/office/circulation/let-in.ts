import type { Hand, Tx } from '#ground/act/act.ts'
import { asSystem, endGrantWith, findAkte, grantWith, readersOf } from '#office/casefiles/index.ts'
import { readAccountsById, readTeams } from '#office/staff/index.ts'
import { pointsOf, verfuegungenOf } from './circulation-store.ts'
import { endLetIn, insertLetIn, letInAt } from './let-in-store.ts'
import { giveResubmissionsTo } from './resubmission-store.ts'
import type { CirculationRoom } from './room.ts'
import { isOver, isStillPart, type Point, type Verfuegung } from './verfuegung.ts'

const REASON = 'Beteiligung an einer Verfügung'

/** Lets a participant in who does not see the Akte; the answer says by which grant. */
export function letIn(
  room: CirculationRoom,
  hand: Hand,
  { akte, assignee, by }: { akte: string; assignee: string; by: string },
): Promise<string> {
  return grantWith(room.files, hand, { akte, grantee: assignee, entitles: 'write', by, reason: REASON })
}

/**
 * The right of those let in ends with their part, at once: when the step behind theirs is pressed, when the route no longer
 * names them, when the Verfügung ends. Who sees the Akte otherwise goes on seeing it. Whoever is still asked for and would be
 * blind now is let in again; what came up again for somebody who is out comes up for whoever began it.
 *
 * The last thing an act does at its Akte: whoever acts may be out afterwards.
 */
export async function endRights(
  room: CirculationRoom,
  hand: Hand,
  { akte, by }: { akte: string; by: string },
): Promise<void> {
  await asSystem(hand.tx, async () => {
    const rows = await letInAt(hand.tx, akte)
    if (rows.length === 0) return
    const all = await verfuegungenOf(hand.tx, akte)
    const points = await pointsOf(
      hand.tx,
      all.map(({ id }) => id),
    )
    const asked = openPoints(all, points)
    const seeing = await seeingOf(hand, all, asked)
    const ending = rows.filter((row) => row.endedAt === null && !isNeeded(row, all, points))
    for (const { grant } of ending) {
      await endLetIn(hand.tx, grant, hand.now)
      await endGrantWith(hand, { akte, grant, by })
    }
    const wasIn = rows.filter(({ endedAt }) => endedAt !== null)
    for (const point of asked) {
      const was =
        seeing.has(point.assignee) ||
        wasIn.some((row) => row.verfuegung === point.verfuegung && row.assignee === point.assignee)
      if (!was || (await seesAkte(hand, all[0]!, point.assignee)) !== false) continue
      const { assignee, verfuegung } = point
      await insertLetIn(hand.tx, {
        grant: await letIn(room, hand, { akte, assignee, by }),
        verfuegung,
        assignee,
      })
    }
    for (const { assignee, verfuegung } of ending) {
      if ((await seesAkte(hand, all[0]!, assignee)) === true) continue
      const { initiator } = all.find(({ id }) => id === verfuegung)!
      await giveResubmissionsTo(hand.tx, { akte, from: assignee, to: `account:${initiator}` })
    }
  })
}

function isNeeded(
  row: { readonly verfuegung: string; readonly assignee: string },
  all: readonly Verfuegung[],
  points: readonly Point[],
): boolean {
  const it = all.find(({ id }) => id === row.verfuegung)
  const own = points.filter(({ verfuegung }) => verfuegung === row.verfuegung)
  return it !== undefined && isStillPart(it.state, own, row.assignee)
}

/** What one asks of oneself lets nobody stay in. */
const openPoints = (all: readonly Verfuegung[], points: readonly Point[]): Point[] =>
  points.filter(
    (point) =>
      !isOver(point.state) &&
      all.some(
        ({ id, state, initiator }) =>
          id === point.verfuegung &&
          (state === 'running' || state === 'returned') &&
          point.assignee !== `account:${initiator}`,
      ),
  )

async function seeingOf(
  hand: Hand,
  all: readonly Verfuegung[],
  asked: readonly Point[],
): Promise<Set<string>> {
  const seeing = new Set<string>()
  for (const assignee of new Set(asked.map((it) => it.assignee)))
    if (await seesAkte(hand, all[0]!, assignee)) seeing.add(assignee)
  return seeing
}

/** Null: there is no such participant. */
export async function seesAkte(
  { tx, now }: Pick<Hand, 'tx' | 'now'>,
  { site, akte }: { readonly site: number; readonly akte: string },
  assignee: string,
): Promise<boolean | null> {
  const [kind, first = '', second = ''] = assignee.split(':')
  const readers = (await findAkte(tx, akte))!.readers
  if (kind === 'team') {
    if (Number(first) !== site || !(await readTeams(tx, site)).some(({ key }) => key === second)) return null
    return readers.includes(assignee) || readers.includes(`desk:${site}`)
  }
  const account = await accountOf(tx, first)
  if (!account) return null
  const tokens = await readersOf(tx, { kind: 'staff', ...account }, now)
  return tokens.some((token) => readers.includes(token))
}

async function accountOf(tx: Tx, id: string) {
  if (!/^[0-9a-f-]{36}$/u.test(id)) return null
  return (await readAccountsById(tx, [id])).find(({ active }) => active) ?? null
}
