import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDirectory, writeDirectory } from './directory-file.ts'
import { furnishDemoPartners } from './demo-partners.ts'
import { fits } from './find-partners.ts'
import * as partners from './index.ts'
import { aPartnership, asked, ENTRY, sure, wish, type APartnership } from './testing/a-partnership.ts'

let it: APartnership
beforeAll(async () => {
  it = await aPartnership()
})
afterAll(() => it.database.drop())

const bytesOf = (text: string) => Buffer.from(text)

test('a list goes out and comes in again as it was, in the letters of Windows too; formulas stay text', async () => {
  const entry = { ...ENTRY, key: 'a-b', name: '=1+1 „Öffnung“', hours: 'Mo; Di\n"früh"' }
  const text = writeDirectory([entry, ENTRY])
  expect(text).toContain("'=1+1")
  expect(readDirectory(text)).toEqual({ entries: [entry, ENTRY], faults: [] })
  const old = Buffer.from('kennung;name;bedarf;traeger\nx-y;Über uns;mbe;frei\n', 'latin1')
  sure(await partners.importPartners(it.partners, it.lead, { bytes: old }))
  expect(await partners.findPartners(it.partners, { words: 'über' })).toMatchObject([{ name: 'Über uns' }])
})

test('a list with a fault is taken in not at all, and each fault is named with line and column', async () => {
  const before = await partners.exportPartners(it.partners)
  const list = [
    'kennung;name;bedarf;traeger;mail;rollstuhl;kinderbetreuung',
    'gut-1;Gut;mbe;frei;;ja;ja',
    'Groß!;;nichts;wer;kein-mail;vielleicht;oft',
    'gut-1;Noch einmal;mbe;frei;;;',
  ].join('\n')
  const told = await partners.importPartners(it.partners, it.lead, { bytes: bytesOf(list) })
  expect(told).toMatchObject({ refusal: 'list-wrong' })
  const { faults } = readDirectory(list)
  expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual(
    expect.arrayContaining(
      ['kennung', 'name', 'bedarf', 'traeger', 'mail', 'rollstuhl', 'kinderbetreuung'].map(
        (name) => `3 ${name}`,
      ),
    ),
  )
  expect(faults).toContainEqual({ line: 4, column: 'kennung', fault: 'twice' })
  expect(await partners.exportPartners(it.partners)).toBe(before)
  expect(readDirectory('').faults).toMatchObject([{ fault: 'empty' }])
  expect(readDirectory('kennung;name;geheim\na;b;c').faults.map(({ column }) => column)).toEqual(
    expect.arrayContaining(['bedarf', 'traeger', 'geheim']),
  )
})

test('only the lead takes a list in; a known short name is written over, none is removed', async () => {
  const bytes = bytesOf('kennung;name;bedarf;traeger\nmbe-musterstadt;Neuer Name;mbe;oeffentlich\n')
  expect(await partners.importPartners(it.partners, it.member, { bytes })).toMatchObject({ ok: false })
  expect(await partners.importPartners(it.partners, it.lead, { bytes })).toMatchObject({
    added: 0,
    changed: 1,
  })
  const kept = sure(await partners.keepPartner(it.partners, it.member, { id: it.partner, entry: ENTRY }))
  expect(kept.partner).toBe(it.partner)
})

test('found by need and language; German is spoken everywhere', () => {
  const one = { ...ENTRY, id: 'x' }
  expect(fits(one, { need: 'mbe', language: 'ar', words: 'brücken MUSTER' })).toBe(true)
  expect(fits(one, { language: 'einfach' })).toBe(true)
  expect(fits(one, { language: 'zh' })).toBe(false)
  expect(fits(one, { need: 'frauen' })).toBe(false)
  expect(fits({ ...one, active: false }, {})).toBe(false)
  expect(fits({ ...one, active: false }, { all: true })).toBe(true)
  expect(fits({ ...one, wheelchair: 'partly' }, { stepFree: true })).toBe(false)
})

test('the invented partners of the demonstration may all stand, and nobody real is among them', async () => {
  const { entries, faults } = readDirectory(
    await readFile(new URL('./demo-partners.csv', import.meta.url), 'utf8'),
  )
  expect(faults).toEqual([])
  expect(entries.length).toBeGreaterThan(14)
  expect(entries.every(({ mail, web }) => /^$|\.example$/.test(mail) && /^$|\.example/.test(web))).toBe(true)
  const other = await aPartnership()
  await other.database.adminPool.query('delete from partners.partner')
  await furnishDemoPartners(other.partners, other.lead)
  await furnishDemoPartners(other.partners, other.lead)
  const { agreements, due } = await partners.readAgreements(other.partners)
  expect([agreements.length, due.length]).toEqual([4, 2])
  await other.database.drop()
})

const agreement = (more: object = {}): partners.AgreementDraft => ({
  ...{ partner: it.partner, title: 'Zusammenarbeit', parties: 'Stadt und Brückenhaus', scope: 'Beratung' },
  ...{ contacts: '', startsOn: Temporal.PlainDate.from('2026-01-01'), endsOn: null, state: 'in-force' },
  reviewOn: Temporal.PlainDate.from('2027-02-21'),
  ...more,
})

test('a review stands among the reminders from the ninetieth day on, an earlier end as well, an ended one not', async () => {
  const keep = (more: object) =>
    partners.keepAgreement(it.partners, it.lead, { id: null, agreement: agreement(more) })
  const day = (text: string) => Temporal.PlainDate.from(text)
  sure(await keep({ title: 'am Rand' }))
  sure(await keep({ title: 'später', reviewOn: day('2027-02-22') }))
  sure(await keep({ title: 'endet', reviewOn: day('2028-01-01'), endsOn: day('2026-12-24') }))
  sure(await keep({ title: 'vorbei', state: 'ended' }))
  const { due } = await partners.readAgreements(it.partners)
  expect(due.map(({ title }) => title)).toEqual(['endet', 'am Rand'])
  expect(await keep({ endsOn: day('2025-12-31') })).toMatchObject({ field: 'endsOn' })
  expect(await keep({ reviewOn: null })).toMatchObject({ refusal: 'review-missing' })
  expect(
    await partners.keepAgreement(it.partners, it.member, { id: null, agreement: agreement() }),
  ).toMatchObject({ refusal: 'not-permitted' })
})

test('the signed paper is a PDF of at most ten megabytes', async () => {
  const { agreements } = await partners.readAgreements(it.partners)
  const put = (bytes: Uint8Array) =>
    partners.putDocument(it.partners, it.lead, { agreement: agreements[0]!.id, name: 'a"b/c.pdf', bytes })
  expect(await put(new Uint8Array())).toMatchObject({ refusal: 'file-missing' })
  expect(await put(bytesOf('<html>%PDF-'))).toMatchObject({ refusal: 'file-kind' })
  expect(await put(new Uint8Array(10 * 1024 * 1024 + 1))).toMatchObject({ refusal: 'file-too-big' })
  sure(await put(bytesOf('%PDF-1.7 x')))
  const found = await partners.readDocument(it.partners, agreements[0]!.id)
  expect(found?.name).toBe('a b c.pdf')
})

test('a referral through an agreement that has ended warns, and goes on once the counsellor knows', async () => {
  const own = await aPartnership()
  const { caseId } = await asked(own)
  const draft = { ...agreement({ partner: own.partner }), endsOn: Temporal.PlainDate.from('2026-11-22') }
  sure(await partners.keepAgreement(own.partners, own.lead, { id: null, agreement: draft }))
  const ask = (despiteEnded: boolean) =>
    partners.askReferral(own.partners, own.member, wish(own, caseId, { despiteEnded }))
  expect(await ask(false)).toMatchObject({ refusal: 'agreement-ended', field: 'despiteEnded' })
  expect(await ask(true)).toMatchObject({ ok: true })
  await own.database.drop()
})
