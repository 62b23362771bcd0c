import { describe, expect, it } from 'vitest'
import { closeAkte } from '#office/casefiles/index.ts'
import { aDocument, aFile, anAkte } from '../casefiles/testing/an-akte.ts'
import { drawList, endHold, executeList, lookAtRetention, placeHold, readLists } from './index.ts'
import { digestOf } from './lists.ts'
import { day, retentionOffice } from './testing/retention-office.ts'

const { held, room, moved, dueAkte } = retentionOffice()

describe('a deletion list', () => {
  it('is drawn by one and executed by another: rows, bytes and key go, the proof names nobody', async () => {
    const akte = await dueAkte('Vertraulicher Name Meier')
    const object = await held.it.database.adminPool.query<{ object: string }>(
      `select p.object from casefiles.primary_file p join casefiles.version v on v.id = p.version
       join casefiles.document d on d.id = v.document where d.akte = $1`,
      [akte],
    )
    const drawn = await drawList(room(), held.it.anna, { site: 1, items: [{ akte }], remark: 'November' })
    if (!drawn.ok) throw new Error(drawn.refusal)
    const { list } = drawn
    expect(await drawList(room(), held.it.ben, { site: 1, items: [{ akte }] })).toMatchObject({
      refusal: 'already-listed',
    })
    expect(await executeList(room(), held.it.anna, { site: 1, list })).toMatchObject({
      refusal: 'same-person',
    })
    expect(await executeList(room(), held.it.ben, { site: 1, list, key: 'once' })).toMatchObject({
      ok: true,
      items: 1,
      objects: 1,
    })
    expect(await executeList(room(), held.it.ben, { site: 1, list, key: 'once' })).toMatchObject({
      ok: true,
      items: 1,
      objects: 1,
    })
    expect(await executeList(room(), held.it.ben, { site: 1, list })).toMatchObject({ refusal: 'settled' })
    expect(await lookAtRetention(room(), held.it.anna, { akte })).toMatchObject({ refusal: 'unknown-file' })
    await expect(held.it.room.store.read(held.it.ground.db, object.rows[0]!.object)).rejects.toMatchObject({
      kind: expect.stringMatching(/erased|missing/u),
    })
    const proof = await readLists(room(), held.it.head, { site: 1 })
    const seen = proof.ok ? proof.found.lists.find(({ id }) => id === list)! : undefined
    expect(seen?.items[0]).toMatchObject({
      akte: null,
      reference: null,
      rule: 'datei-b',
      planUnit: '33.6',
      objects: 1,
    })
    expect(Buffer.from(seen!.items[0]!.digest!).equals(Buffer.from(digestOf(list, akte)))).toBe(true)
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Meier|${akte}`, 'u'))
    const left = await held.it.database.adminPool.query(`select * from retention.event where akte = $1`, [
      akte,
    ])
    expect(left.rows).toEqual([])
  })

  it('takes nothing that is not due, held, open, not offered or hidden', async () => {
    const site = 1
    const one = async (akte: string) => drawList(room(), held.it.anna, { site, items: [{ akte }] })
    const fresh = await anAkte(held.it, held.it.anna, { planUnit: '33.6' })
    await moved(fresh.akte, '2016-11-22', '2016-11-23')
    expect(await one(fresh.akte)).toMatchObject({ refusal: 'obstacle', detail: { obstacle: 'not-due' } })
    const open = await anAkte(held.it, held.it.anna, { planUnit: '33.6' })
    await moved(open.akte, '2010-01-01')
    expect(await one(open.akte)).toMatchObject({ detail: { obstacle: 'not-closed' } })
    const asked = await anAkte(held.it, held.it.anna, { planUnit: '33.1' })
    await moved(asked.akte, '2010-01-01')
    await closeAkte(held.it.room, held.it.anna, { akte: asked.akte })
    expect(await one(asked.akte)).toMatchObject({ detail: { obstacle: 'not-offered' } })
    const hiding = await anAkte(held.it, held.it.anna, { planUnit: '33.6' })
    await aDocument(held.it, held.it.ben, hiding.akte, {
      level: 'need-to-know',
      files: [await aFile(held.it, 'geheim')],
    })
    await moved(hiding.akte, '2010-01-01')
    await closeAkte(held.it.room, held.it.anna, { akte: hiding.akte })
    expect(await one(hiding.akte)).toMatchObject({ detail: { obstacle: 'hidden' } })
    const none = await anAkte(held.it, held.it.anna)
    expect(await one(none.akte)).toMatchObject({ refusal: 'unknown-item' })
    expect(await drawList(room(), held.it.anna, { site, items: [] })).toMatchObject({
      refusal: 'nothing-chosen',
    })
  })

  it('is stopped by a hold that came after it was drawn, for the whole list; and goes on when the hold ends', async () => {
    const [a, b] = [await dueAkte(), await dueAkte()]
    const drawn = await drawList(room(), held.it.anna, { site: 1, items: [{ akte: a }, { akte: b }] })
    if (!drawn.ok) throw new Error(drawn.refusal)
    const hold = await placeHold(room(), held.it.ben, {
      akte: b,
      kind: 'litigation',
      reason: 'Klage vor dem VG',
    })
    if (!hold.ok) throw new Error(hold.refusal)
    const execute = () => executeList(room(), held.it.ben, { site: 1, list: drawn.list })
    expect(await execute()).toMatchObject({ refusal: 'obstacle', detail: { obstacle: 'on-hold' } })
    expect((await lookAtRetention(room(), held.it.anna, { akte: a })).ok).toBe(true)
    expect(await endHold(room(), held.it.anna, { akte: b, hold: hold.hold, why: '' })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(
      await endHold(room(), held.it.anna, { akte: b, hold: hold.hold, why: 'Urteil rechtskräftig' }),
    ).toMatchObject({ ok: true })
    expect(await execute()).toMatchObject({ ok: true, items: 2 })
  })

  it('and a hold pressed at the same moment: one of both is told no, and no file is gone under a hold', async () => {
    for (let round = 0; round < 8; round++) {
      const akte = await dueAkte()
      const drawn = await drawList(room(), held.it.anna, { site: 1, items: [{ akte }] })
      if (!drawn.ok) throw new Error(drawn.refusal)
      const press = [
        () => executeList(room(), held.it.ben, { site: 1, list: drawn.list }),
        () => placeHold(room(), held.it.anna, { akte, kind: 'litigation', reason: 'Klage' }),
      ]
      const [first, second] = await Promise.all(
        (round % 2 ? press.toReversed() : press).map((it) => it() as Promise<{ ok: boolean }>),
      )
      expect([first!.ok, second!.ok].filter(Boolean).length).toBe(1)
    }
  })

  it('a hold with a last day stands through that day', async () => {
    const akte = await dueAkte()
    const until = day('2026-11-24')
    expect(
      await placeHold(room(), held.it.anna, { akte, kind: 'archive', reason: 'Wunsch des Archivs', until }),
    ).toMatchObject({ ok: true })
    const one = () => drawList(room(), held.it.anna, { site: 1, items: [{ akte }] })
    expect(await one()).toMatchObject({ detail: { obstacle: 'on-hold' } })
    const before = held.it.clock.now()
    held.it.clock.set(Temporal.Instant.from('2026-11-24T22:30:00Z'))
    expect(await one()).toMatchObject({ detail: { obstacle: 'on-hold' } })
    held.it.clock.set(Temporal.Instant.from('2026-11-24T23:30:00Z'))
    expect(await one()).toMatchObject({ ok: true })
    held.it.clock.set(before)
  })

  it('is not executed past the program either: the database asks for two persons, the time, and no hold', async () => {
    const akte = await dueAkte()
    const drawn = await drawList(room(), held.it.anna, { site: 1, items: [{ akte }] })
    if (!drawn.ok) throw new Error(drawn.refusal)
    const { adminPool } = held.it.database
    const destroy = (at: string) =>
      adminPool.query(
        `update retention.deletion_item set destroyed_at = $2, digest = sha256('x'), objects = 0, akte = null where list = $1`,
        [drawn.list, at],
      )
    await expect(
      adminPool.query(
        `update retention.deletion_list set executed_by = made_by, executed_at = made_at where id = $1`,
        [drawn.list],
      ),
    ).rejects.toThrow('deletion_list_check')
    await expect(destroy('2026-11-23T12:00:00Z')).rejects.toThrow('a second person decides')
    await expect(destroy('2019-12-31T12:00:00Z')).rejects.toThrow('its time has not come')
    await placeHold(room(), held.it.anna, { akte, kind: 'criminal', reason: 'Ermittlungen' })
    await expect(destroy('2026-11-23T12:00:00Z')).rejects.toThrow('a hold stands')
  })
})
