import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  asSystem,
  closeAkteWith,
  contentOf,
  lockAkte,
  performOnFile,
  type FileRefusal,
} from '#office/casefiles/index.ts'
import { verfuegungenOf } from './circulation-store.ts'
import { fileProtocol } from './protocol.ts'
import { endAllOf } from './resubmission-store.ts'
import type { CirculationRoom } from './room.ts'
import type { Verfuegung } from './verfuegung.ts'

/**
 * zdA: the complete protocol of who did what (Gesamtprotokoll) is filed as the last document, Wiedervorlagen end, then
 * the Akte is closed. Refused while drafts lie in it or a Verfügung runs.
 */
export function closeAkteWithProtocol(
  room: CirculationRoom,
  actor: Actor,
  { akte, remark = '', key }: { akte: string; remark?: string; key?: string | undefined },
): Promise<Outcome<{ akte: string }, 'verfuegung-running' | 'drafts-left' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'circulation.close',
    at: { akte },
    key: key ? { value: key, request: { akte, remark } } : undefined,
  }
  return performOnFile(room, actor, deed, (hand) => close(room, hand, actor, { akte, remark }))
}

/** The last point of a Verfügung says zdA. */
export async function closeByPoint(
  room: CirculationRoom,
  hand: Hand,
  actor: Actor,
  row: Verfuegung,
): Promise<void> {
  const closed = await asSystem(hand.tx, () =>
    close(room, hand, actor, { akte: row.akte, remark: row.subject }),
  )
  if (!closed.ok) throw new CloseRefused(closed.refusal)
}

/** Whether zdA would be refused, and why; asked before a point is pressed. */
export async function closeProblem(
  hand: Hand,
  akte: string,
  but?: string,
): Promise<'verfuegung-running' | 'drafts-left' | null> {
  const running = (await verfuegungenOf(hand.tx, akte)).some(
    ({ id, state }) => id !== but && (state === 'running' || state === 'returned'),
  )
  if (running) return 'verfuegung-running'
  // Also drafts that whoever closes does not see: nothing unfinished stays in a closed Akte.
  const { documents } = await asSystem(hand.tx, () => contentOf(hand.tx, akte))
  return documents.some(({ state }) => state === 'draft') ? 'drafts-left' : null
}

/** Our own mistake: the point was let through although zdA was not possible. */
class CloseRefused extends Error {
  constructor(refusal: string) {
    super(`zdA was refused: ${refusal}`)
  }
}

async function close(
  room: CirculationRoom,
  hand: Hand,
  actor: Actor,
  { akte, remark }: { akte: string; remark: string },
): Promise<Outcome<{ akte: string }, 'verfuegung-running' | 'drafts-left' | 'akte-closed'>> {
  // Two who press at once: the second waits, and is told that it is done.
  if ((await lockAkte(hand.tx, akte))?.state !== 'open') return refuse('akte-closed')
  const problem = await closeProblem(hand, akte)
  if (problem) return refuse(problem)
  await fileProtocol(room, hand, actor, akte)
  await asSystem(hand.tx, () => endAllOf(hand.tx, akte, actor.id, hand.now))
  return closeAkteWith(hand, actor.id, akte, remark)
}
