import { expect, test } from 'vitest'
import {
  DECISIONS,
  instructionFor,
  lastDayFor,
  notifiedHint,
  remedyTable,
  writtenFormOf,
  type Forum,
} from './index.ts'
import { readTable } from './remedy-table.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const forum: Forum = {
  ...{
    procedure: 'bavaria',
    authority: 'Landratsamt Musterstadt',
    authorityAddress: 'Hauptstr. 1, 80331 Musterstadt',
  },
  ...{
    court: 'Bayerisches Verwaltungsgericht München',
    courtAddress: 'Bayerstraße 30, 80335 München',
    defendant: 'Freistaat Bayern',
  },
}

test.each(DECISIONS)(
  '%s: in Bavaria one may go to court at once, within a month; court and seat are named',
  (decision) => {
    const told = instructionFor(decision, day('2026-11-23'), forum)
    if (!told.ok) throw new Error(told.refusal)
    expect(told.row.remedy).toBe('klage')
    expect(told.sections).toContain('Art. 12 Abs. 2 AGVwGO')
    expect(told.lines[0]).toContain('innerhalb eines Monats nach seiner Bekanntgabe')
    expect(told.lines.join(' ')).toContain('Verwaltungsgericht München, Bayerstraße 30, 80335 München')
    expect(told.lines.join(' ')).not.toMatch(/[{}]/u)
  },
)

test('a refusal says that the action does not suspend, marked as not compared with the later law', () => {
  const told = instructionFor('ablehnung', day('2026-11-23'), forum)
  expect(told.ok && told.sections).toContain('§ 84 Abs. 1 AufenthG')
  expect(told.ok && told.unreviewed).toBe(true)
  expect(instructionFor('kosten', day('2026-11-23'), forum)).toMatchObject({ unreviewed: false })
})

test('a Land that kept the objection says so', () => {
  const told = instructionFor('ablehnung', day('2026-11-23'), { ...forum, procedure: 'objection', court: '' })
  expect(told.ok && [told.row.remedy, told.row.sections]).toEqual([
    'widerspruch',
    ['§ 58 Abs. 1 VwGO', '§ 68 VwGO', '§ 70 Abs. 1 VwGO'],
  ])
})

test('nothing is guessed: unknown decision, a day without law, a court nobody named', () => {
  expect(instructionFor('strafe', day('2026-11-23'), forum)).toEqual({
    ok: false,
    refusal: 'unknown-decision',
  })
  expect(instructionFor('toString', day('2026-11-23'), forum)).toEqual({
    ok: false,
    refusal: 'unknown-decision',
  })
  expect(instructionFor('ablehnung', day('2023-05-01'), forum)).toEqual({
    ok: false,
    refusal: 'outside-validity',
  })
  expect(instructionFor('ablehnung', day('2006-05-01'), forum)).toEqual({
    ok: false,
    refusal: 'outside-validity',
  })
  expect(instructionFor('ablehnung', day('2026-11-23'), { ...forum, court: ' ', defendant: '' })).toEqual({
    ok: false,
    refusal: 'forum-missing',
    missing: ['court', 'defendant'],
  })
})

test('a letter counts as notified on the fourth day after posting, before 2025 on the third; abroad by post there is no such day', () => {
  const hint = (way: 'post' | 'mail' | 'retrieval', on: string, abroad = false) => {
    const it = notifiedHint(way, day(on), { abroad })
    return it && `${it.on} ${it.section}${it.restDay ? ' rest' : ''}`
  }
  expect(hint('post', '2026-11-23')).toBe('2026-11-27 § 41 Abs. 2 Satz 1 VwVfG')
  expect(hint('post', '2026-11-24')).toBe('2026-11-28 § 41 Abs. 2 Satz 1 VwVfG rest')
  expect(hint('post', '2024-12-31')).toBe('2025-01-03 § 41 Abs. 2 Satz 1 VwVfG')
  expect(hint('post', '2026-11-23', true)).toBeNull()
  expect(hint('mail', '2026-11-23', true)).toBe('2026-11-27 § 41 Abs. 2 Satz 2 VwVfG')
  expect(hint('retrieval', '2026-11-23')).toBe('2026-11-24 § 41 Abs. 2a Satz 3 VwVfG')
  expect(hint('post', '1970-01-01')).toBeNull()
})

test.each([
  ['2026-11-27', '2026-12-28', 'the 27th is a Sunday'],
  ['2026-12-31', '2027-02-01', 'the 31st is a Sunday'],
  ['2027-01-31', '2027-03-01', 'February is short and its last day a Sunday'],
  ['2026-11-25', '2026-12-28', 'Christmas, then a weekend'],
  ['2026-11-23', '2026-12-23', 'an ordinary day'],
])('notified on %s, the month ends on %s (%s)', (notified, last) => {
  expect(lastDayFor({ months: 1 }, day(notified)).toString()).toBe(last)
})

test('decisions on titles need writing; costs alone do not', () => {
  expect(writtenFormOf('ablehnung', day('2026-11-23'))).toBe('§ 77 Abs. 1 AufenthG')
  expect(writtenFormOf('kosten', day('2026-11-23'))).toBeNull()
})

test('a table that contradicts itself does not load', () => {
  const twice = { ...remedyTable, notification: [...remedyTable.notification, remedyTable.notification[0]] }
  expect(() => readTable(twice)).toThrow('two rows for one day')
  expect(() => readTable({ ...remedyTable, remedies: [{ ...remedyTable.remedies[0], month: 2 }] })).toThrow()
})
