import { consult } from '#ground/act/act.ts'
import { CLOSED_BOOKS } from '#ground/act/books.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { latestEntries } from '#ground/trail/trail-store.ts'
import { caseSubject } from './case.ts'
import { allMembers } from './member-store.ts'
import type { CounsellingRoom } from './room.ts'

/** One line of the log the person sees: who did or read what, when. */
export interface LogLine {
  readonly at: Temporal.Instant
  /** 'you', 'counsellor' with a name, 'partner' or 'office' (what runs by itself). */
  readonly who: 'you' | 'counsellor' | 'partner' | 'office'
  readonly name: string | null
  /** Key of the act, e.g. `counselling.read`; texts `bestin.act.*` say it in the person's language. */
  readonly act: string
}

const MOST = 500

/** The person's own trail: everything done or read in this case, by anybody, newest first. Reading it is a line of it. */
export async function readLog(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<{ lines: readonly LogLine[] }, CommonRefusal>> {
  const subject = caseSubject(command.case)
  const deed = { act: 'counselling.read-log', site: null, subject }
  const seen = await consult(room.ground, actor, deed, async (tx) => {
    const names = new Map((await allMembers(tx)).map(({ id, name }) => [id, name]))
    const entries = await latestEntries(tx, subject, MOST, CLOSED_BOOKS)
    return entries.map(({ at, actorKind, actor: by, act }): LogLine => {
      const who = WHO[actorKind] ?? 'office'
      return { at, who, name: who === 'counsellor' ? (names.get(by) ?? null) : null, act }
    })
  })
  return seen.ok ? { ok: true, lines: seen.found } : refuse(seen.refusal)
}

const WHO: Readonly<Record<string, LogLine['who']>> = {
  visitor: 'you',
  counsellor: 'counsellor',
  partner: 'partner',
}
