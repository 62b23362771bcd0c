import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { readEntryForm, typedOf, type TypedEntry } from './entry-form.ts'
import type { AnyEntry, EntryKind } from './entry-kinds.ts'
import { shippedEntries } from './the-catalogue.ts'

const KINDS = ['concern', 'document', 'condition', 'step', 'group', 'situation', 'team', 'rule'] as const

const everyEntry: readonly { kind: EntryKind; entry: AnyEntry }[] = KINDS.flatMap((kind) =>
  [...shippedEntries[kind].values()].map((entry) => ({ kind, entry })),
)

const blueCard = typedOf('concern', shippedEntries.concern.get('blue_card')!)
const read = (change: TypedEntry) => readEntryForm('concern', { ...blueCard, ...change })

describe('the form of an entry', () => {
  test('says every shipped entry and reads it again unchanged', () => {
    expect(everyEntry.length).toBeGreaterThan(230)
    for (const { kind, entry } of everyEntry)
      expect(sorted(readEntryForm(kind, typedOf(kind, entry)))).toEqual(sorted({ ok: true, entry }))
  })

  test('reads whatever is typed without an exception, and refuses by the name of a field', () => {
    const typing = fc.dictionary(
      fc.constantFrom(...Object.keys(blueCard)),
      fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), typing, (kind, typed) => {
        const outcome = readEntryForm(kind, { ...blueCard, ...typed })
        if (outcome.ok) expect(JSON.stringify(outcome.entry)).not.toContain('\\u0000')
        else expect(outcome.wrong.every(({ field }) => field !== '')).toBe(true)
      }),
    )
  })

  test.each<[string, TypedEntry, string, string]>([
    ['no German name', { nameDe: [''] }, 'nameDe', 'missing'],
    ['minutes in words', { durationMinutes: ['zehn'] }, 'durationMinutes', 'no-number'],
    ['no minutes at all', { durationMinutes: ['0'] }, 'durationMinutes', 'not-a-choice'],
    ['a day that is none', { validTo: ['31.2.2027'] }, 'validTo', 'no-such-day'],
    ['a channel nobody has', { channels: ['fax'] }, 'channels', 'not-a-choice'],
    ['no channel', { channels: [] }, 'channels', 'missing'],
    ['a key with blanks', { key: ['blue card'] }, 'key', 'no-key'],
    ['a fee twice', { feeKeys: ['x', 'x'] }, 'feeKeys', 'named-twice'],
    ['a document without condition', rowOf('passport', ''), 'documents', 'half-a-row'],
    ['a number of papers in words', rowOf('passport', 'always', 'drei'), 'documents', 'no-number'],
    ['a sign no database keeps', { note: ['a\0b'] }, 'note', 'not-a-text'],
    ['a novel', { note: ['x'.repeat(1001)] }, 'note', 'too-long'],
  ])('refuses %s', (_, change, field, refusal) =>
    expect(read(change)).toEqual({ ok: false, wrong: [{ field, refusal }] }),
  )

  test('takes days as people write them, and drops empty rows', () => {
    expect(read({ validTo: ['1.3.2027'] })).toMatchObject({ entry: { validTo: '2027-03-01' } })
    const row = rowOf('passport', 'always', '2')
    const padded = Object.fromEntries(Object.entries(row).map(([name, cells]) => [name, [...cells, '', '']]))
    expect(read(padded)).toMatchObject({
      entry: { documents: [{ doc: 'passport', condition: 'always', count: 2 }] },
    })
  })
})

/** The order of ways to deal with a concern says nothing. */
function sorted(read: object): unknown {
  return JSON.parse(JSON.stringify(read), (name, value: unknown) =>
    name === 'channels' ? (value as string[]).toSorted() : value,
  )
}

function rowOf(doc: string, condition: string, count = ''): TypedEntry {
  return {
    'documents.doc': [doc],
    'documents.condition': [condition],
    'documents.count': [count],
    'documents.level': [''],
    'documents.levelEn': [''],
  }
}
