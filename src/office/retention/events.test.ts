import { describe, expect, it } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { readHistory } from '#office/casefiles/index.ts'
import { aDocument, anAkte } from '../casefiles/testing/an-akte.ts'
import {
  drawList,
  executeList,
  lookAtRetention,
  noteEvent,
  placeHold,
  readReport,
  reckonAll,
  revokeEvent,
  shortenTerm,
} from './index.ts'
import { day, retentionOffice } from './testing/retention-office.ts'

const { held, room, moved, dueAkte } = retentionOffice()

describe('events and the end they give', () => {
  it('are entered with day and source; the end is reckoned at once, and stands in the history', async () => {
    const { akte } = await anAkte(held.it, held.it.anna)
    expect(await moved(akte, '2026-11-01', '2026-11-23')).toMatchObject({
      keepUntil: '2036-11-23',
      shorter: null,
    })
    const seen = await lookAtRetention(room(), held.it.anna, { akte })
    expect(seen).toMatchObject({
      ok: true,
      found: { terms: [{ rule: 'datei-b', unreviewed: true, law: { section: '§ 68 Abs. 2 Satz 2' } }] },
    })
    const history = await readHistory(held.it.room, held.it.anna, { akte })
    expect(history.ok && history.found.entries.some(({ action }) => action === 'retention-event')).toBe(true)
  })

  it.each([
    [{ kind: 'eaten' }, 'unknown-kind', 'kind'],
    [{ kind: 'found-irrelevant' }, 'unknown-kind', 'kind'],
    [{ onDay: '2026-11-24' }, 'day-ahead', 'onDay'],
    [{ onDay: '1666-01-01' }, 'day-wrong', 'onDay'],
    [{ takenOver: '2019-12-31' }, 'taken-over-wrong', 'takenOver'],
    [{ takenOver: '2026-12-31' }, 'taken-over-wrong', 'takenOver'],
    [{ source: '  ' }, 'source-missing', 'source'],
  ])('are refused with %j', async (more, refusal, field) => {
    const { akte } = await anAkte(held.it, held.it.anna)
    const {
      kind = 'died',
      onDay = '2020-01-01',
      takenOver = null,
      source = 'Sterbeurkunde',
    } = more as Record<string, string>
    const typed = { akte, kind, onDay: day(onDay), takenOver: takenOver ? day(takenOver) : null, source }
    expect(await noteEvent(room(), held.it.anna, typed)).toMatchObject({ ok: false, refusal, field })
  })

  it('of the end of a ban may lie ahead; a measure without one keeps the Akte and says why', async () => {
    const { akte } = await anAkte(held.it, held.it.anna)
    const note = (kind: string, on: string) =>
      noteEvent(room(), held.it.anna, { akte, kind, onDay: day(on), source: 'Bescheid' })
    expect(await note('measure', '2025-01-01')).toMatchObject({ ok: true, keepUntil: null })
    const seen = await lookAtRetention(room(), held.it.anna, { akte })
    expect(seen.ok && seen.found.terms[0]).toMatchObject({ open: 'ban-open' })
    expect(await note('ban-ended', '2029-06-30')).toMatchObject({ ok: true, keepUntil: '2039-06-30' })
  })

  it('take whatever a form may send, and never break', async () => {
    const { akte } = await anAkte(held.it, held.it.anna)
    const odd = {
      akte,
      document: '\u0000;drop',
      kind: 'identified',
      onDay: day('2020-01-01'),
      source: 'x\u0000y',
    }
    expect(await noteEvent(room(), held.it.anna, odd)).toMatchObject({ refusal: 'unknown-document' })
    const zero = { akte, kind: 'died', onDay: day('2020-01-01'), source: 'Sterbe\u0000urkunde\u202E\uD800' }
    expect(await noteEvent(room(), held.it.anna, zero)).toMatchObject({ ok: true })
    const held_ = { akte, document: 'x', kind: 'litigation', reason: 'a\u0000b c' }
    expect(await placeHold(room(), held.it.anna, held_)).toMatchObject({ refusal: 'unknown-document' })
    expect(await placeHold(room(), held.it.anna, { ...held_, document: null })).toMatchObject({ ok: true })
    for (const item of [{ akte: 'x' }, { akte, document: '%' }])
      expect(await drawList(room(), held.it.anna, { site: 1, items: [item] })).toMatchObject({
        refusal: 'unknown-item',
      })
    expect(await executeList(room(), held.it.anna, { site: 1, list: '\u0000' })).toMatchObject({
      refusal: 'unknown-list',
    })
  })

  it('never shorten an end silently: it stays until a person shortens it with a reason', async () => {
    const { akte } = await anAkte(held.it, held.it.anna)
    await moved(akte, '2020-01-01', '2020-01-01', 'naturalised')
    const seen = await lookAtRetention(room(), held.it.anna, { akte })
    const event = seen.ok ? seen.found.events[0]!.id : ''
    // A mistake: the person had died. In between there is no end at all, which must not open a way around.
    expect(await revokeEvent(room(), held.it.anna, { akte, event, why: 'falsche Person' })).toMatchObject({
      keepUntil: null,
    })
    expect(await moved(akte, '2020-01-01', '2020-01-01', 'died')).toMatchObject({
      keepUntil: '2030-01-01',
      shorter: '2025-01-01',
    })
    expect(await shortenTerm(room(), held.it.anna, { akte, why: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(await shortenTerm(room(), held.it.anna, { akte, why: 'Sterbeurkunde liegt vor' })).toMatchObject({
      keepUntil: '2025-01-01',
    })
    expect(await shortenTerm(room(), held.it.anna, { akte, why: 'noch einmal' })).toMatchObject({
      refusal: 'nothing-to-shorten',
    })
  })

  it('cannot be shortened past the program either: the database asks for person and reason', async () => {
    const { akte } = await anAkte(held.it, held.it.anna)
    await moved(akte, '2020-01-01')
    const change = held.it.database.adminPool.query(
      `update retention.term set keep_until = '2021-01-01' where item = $1`,
      [akte],
    )
    await expect(change).rejects.toThrow('by a person with a reason')
    const rewrite = held.it.database.adminPool.query(
      `update retention.event set on_day = '1999-01-01' where akte = $1`,
      [akte],
    )
    await expect(rewrite).rejects.toThrow('never rewritten')
  })

  it('of single papers end these alone, inside a living Akte', async () => {
    const { akte } = await anAkte(held.it, held.it.anna)
    const document = await aDocument(held.it, held.it.anna, akte, { subject: 'Mitteilung' })
    const done = await noteEvent(room(), held.it.anna, {
      ...{ akte, document, kind: 'found-irrelevant', onDay: day('2026-11-20'), source: 'Durchsicht' },
    })
    expect(done).toMatchObject({ ok: true, keepUntil: '2026-11-20' })
    const drawn = await drawList(room(), held.it.anna, { site: 1, items: [{ akte, document }] })
    if (!drawn.ok) throw new Error(drawn.refusal)
    expect(await executeList(room(), held.it.ben, { site: 1, list: drawn.list })).toMatchObject({
      ok: true,
      items: 1,
      objects: 1,
    })
    const seen = await lookAtRetention(room(), held.it.anna, { akte })
    expect(seen.ok && seen.found.documents).toEqual([])
    expect(seen.ok && seen.found.terms).toEqual([])
  })

  it('are not seen and not entered by whoever does not see the file', async () => {
    const { akte } = await anAkte(held.it, held.it.anna, { planUnit: '33.4', level: 'need-to-know' })
    await moved(akte, '2010-01-01')
    for (const stranger of [held.it.ben, held.it.head, held.it.front, held.it.admin])
      expect(await lookAtRetention(room(), stranger, { akte })).toMatchObject({ ok: false })
    const typed = { akte, kind: 'died', onDay: day('2020-01-01'), source: 'Anruf' }
    expect(await noteEvent(room(), held.it.ben, typed)).toMatchObject({ refusal: 'unknown-file' })
    const report = await readReport(room(), held.it.ben, { site: 1 })
    expect(report.ok && report.found.due.some((it) => it.akte === akte)).toBe(false)
    expect(report.ok && report.found.months.reduce((sum, it) => sum + it.files, 0)).toBe(
      await countVisible(held.it.ben.id),
    )
  })
})

/** Terms of whole files a colleague of the team `temporary` may see, counted past the module. */
async function countVisible(account: string): Promise<number> {
  const found = await held.it.database.adminPool.query<{ n: number }>(
    `select count(*)::int as n from retention.term t join casefiles.akte a on a.id = t.akte
     where t.document is null and t.keep_until <= '2028-11-23'
       and a.readers && array['desk:1', 'team:1:temporary', 'account:' || $1]`,
    [account],
  )
  return found.rows[0]!.n
}

describe('the report', () => {
  it('says what ends when, by month and rule, and what stands in the way today', async () => {
    const akte = await dueAkte()
    const later = await anAkte(held.it, held.it.anna)
    await moved(later.akte, '2017-05-05')
    const report = await readReport(room(), held.it.anna, { site: 1 })
    if (!report.ok) throw new Error(report.refusal)
    expect(report.found.due.find((it) => it.akte === akte)).toMatchObject({
      obstacle: null,
      rule: { key: 'datei-b' },
    })
    expect(report.found.months.some(({ month, files }) => month === '2027-05' && files > 0)).toBe(true)
    expect(await readReport(room(), held.it.front, { site: 1 })).toMatchObject({ refusal: 'not-permitted' })
  })

  it('follows the law: every term is reckoned anew, and stays when nothing changed', async () => {
    const before = await held.it.database.adminPool.query(
      'select item, keep_until::text from retention.term order by item',
    )
    const done = await reckonAll(room(), SYSTEM)
    expect(done).toMatchObject({ ok: true })
    const after = await held.it.database.adminPool.query(
      'select item, keep_until::text from retention.term order by item',
    )
    expect(after.rows).toEqual(before.rows)
  })
})
