import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Hand } from '#ground/act/act.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { performOnFile, type FileRefusal } from './at-file.ts'
import {
  drawVorgangNumber,
  findVorgang,
  insertVorgang,
  setVorgangState,
  updateVorgang,
} from './akte-store.ts'
import { readSubject } from './document.ts'
import { note } from './history.ts'
import { isUuid } from './reader-tokens.ts'
import type { CasefilesRoom } from './room.ts'

export interface NewVorgang {
  readonly akte: string
  readonly subject: string
  readonly visit?: string | null
  readonly concern?: string | null
  readonly id?: string
  readonly key?: string | undefined
}

/** One matter inside an Akte, often one visit or one application. */
export function openVorgang(
  room: CasefilesRoom,
  actor: Actor,
  { key, ...request }: NewVorgang,
): Promise<Outcome<{ vorgang: string; number: number }, 'subject-missing' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'casefiles.open-vorgang',
    at: { akte: request.akte },
    key: key ? { value: key, request } : undefined,
  }
  return performOnFile(room, actor, deed, (hand) => openVorgangWith(room, hand, actor.id, request))
}

export async function openVorgangWith(
  room: CasefilesRoom,
  hand: Hand,
  by: string,
  { akte, visit = null, concern = null, ...it }: NewVorgang,
): Promise<Outcome<{ vorgang: string; number: number }, 'subject-missing'>> {
  const subject = readSubject(it.subject)
  if (!subject) return refuse('subject-missing', { field: 'subject' })
  const id = it.id && isUuid(it.id) ? it.id : room.ground.ids.uuid()
  const number = await drawVorgangNumber(hand.tx, akte)
  const row = {
    id,
    akte,
    number,
    subject,
    visit,
    concern,
    state: 'open' as const,
    openedAt: hand.now,
    closedAt: null,
  }
  await insertVorgang(hand.tx, row)
  await note(hand, by, { akte }, 'vorgang-opened', { new: `${number} ${subject}` })
  hand.tell('casefiles.changed', { akte, fields: ['vorgang'] })
  return { ok: true as const, vorgang: id, number }
}

/** Renamed, tied to a visit, closed or opened again. */
export function changeVorgang(
  room: CasefilesRoom,
  actor: Actor,
  it: {
    akte: string
    vorgang: string
    subject?: string
    visit?: string | null
    state?: 'open' | 'closed'
    key?: string | undefined
  },
): Promise<
  Outcome<{ vorgang: string }, 'subject-missing' | 'unknown-vorgang' | FileRefusal | CommonRefusal>
> {
  const { key, ...request } = it
  const deed = {
    act: 'casefiles.change-vorgang',
    at: { akte: it.akte },
    key: key ? { value: key, request } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const before = isUuid(it.vorgang) ? await findVorgang(hand.tx, it.vorgang) : null
    if (before?.akte !== it.akte) return refuse('unknown-vorgang', { field: 'vorgang' })
    const subject = readSubject(it.subject ?? before.subject)
    if (!subject) return refuse('subject-missing', { field: 'subject' })
    const visit = it.visit === undefined ? before.visit : it.visit
    await updateVorgang(hand.tx, before.id, { subject, visit, concern: before.concern })
    if (it.state && it.state !== before.state)
      await setVorgangState(hand.tx, before.id, it.state === 'closed' ? hand.now : null)
    await note(hand, actor.id, { akte: it.akte }, 'vorgang-changed', {
      old: `${before.number} ${before.subject} ${before.state}`,
      new: `${before.number} ${subject} ${it.state ?? before.state}`,
    })
    hand.tell('casefiles.changed', { akte: it.akte, fields: ['vorgang'] })
    return { ok: true as const, vorgang: before.id }
  })
}
