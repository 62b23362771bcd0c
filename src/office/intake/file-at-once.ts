import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { perform } from '#ground/act/act.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { aktenOfPersonWith, performOnFile, seeAs, type FileRefusal } from '#office/casefiles/index.ts'
import { isId } from './at-item.ts'
import { fileItemWith, type FileItemRefusal } from './file-item.ts'
import { findItem } from './item-store.ts'
import type { IntakeRoom } from './room.ts'

type AtOnce = Outcome<
  { document: string; akte: string },
  'no-single-akte' | FileItemRefusal | FileRefusal | CommonRefusal
>

/**
 * What the reception took in for a person goes into that person's Akte without anybody's press, when there is exactly one
 * open Akte: it is there before the person is called. Otherwise it stays in the inbox for one press. The reception may ask
 * for it by hand; it learns nothing of the Akte by that.
 */
export async function fileAtOnce(room: IntakeRoom, actor: Actor, id: string): Promise<AtOnce> {
  const item = isId(id) ? await findItem(room.ground.db, id) : null
  if (!item || item.person === null || (actor.kind === 'system' && item.source !== 'hand-in'))
    return refuse('no-single-akte')
  const akte = await singleAkte(room, item.person, item.site)
  if (akte === null) return refuse('no-single-akte')
  const asked = { act: 'intake.file-at-once', at: { akte } }
  if (actor.kind !== 'system') {
    // The reception sees no Akte: it is asked whether it may, then the office itself puts the paper there.
    const deed = { act: 'intake.file-at-once', site: item.site }
    const may = await perform<object, never>(room.ground, actor, deed, async (hand) => {
      hand.about(`intake:${id}`)
      return { ok: true as const }
    })
    if (!may.ok) return may
  }
  return performOnFile(room.casefiles, SYSTEM, asked, (hand) =>
    fileItemWith(room, hand, actor.kind === 'system' ? item.receivedBy : actor.id, { item: id, akte }),
  )
}

async function singleAkte(room: IntakeRoom, person: string, site: number): Promise<string | null> {
  const now = room.ground.clock.now()
  return room.ground.db.transaction().execute(async (tx) => {
    await seeAs(tx, SYSTEM, now)
    const open = (await aktenOfPersonWith(tx, person)).filter((it) => it.site === site && it.state === 'open')
    return open.length === 1 ? open[0]!.id : null
  })
}
