import { fc } from '../../../testing/properties.ts'
import { expect, test } from 'vitest'
import { lineChange } from './changes.ts'
import { addressLines, readAddress } from './address.ts'
import { holds, type Condition, type Values } from './condition.ts'
import { readCondition, sayCondition } from './condition-text.ts'
import { readFields, readValue } from './fields.ts'
import { fill } from './fill.ts'
import { shippedTemplates } from './shipped.ts'
import { readText } from './template-text.ts'
import { readTemplate, versionOn, type Template } from './template.ts'

const field = fc.constantFrom('frist', 'grund', 'unterlagen', 'anzahl')
const word = fc.oneof(
  fc.constantFrom('ja', 'Umzug', 'wird "abgeholt"', String.raw`a\b`, 'und', '3'),
  fc.string({ maxLength: 8 }),
)
const day = fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24', 'heute')
const condition: fc.Arbitrary<Condition> = fc.letrec<{ it: Condition }>((tie) => ({
  it: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ field, has: fc.boolean() }),
    fc.record({ field, equals: word }),
    fc.record({ field, oneOf: fc.array(word, { minLength: 1, maxLength: 3 }) }),
    fc.record({ field, before: day }),
    fc.record({ field, after: day }),
    fc.record({ field, atLeast: fc.nat(5) }),
    fc.record({ not: tie('it') }),
    fc.record({ all: fc.array(tie('it'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('it'), { minLength: 2, maxLength: 3 }) }),
  ),
})).it
const values: fc.Arbitrary<Values> = fc.record({
  heute: fc.constant('2026-11-23'),
  frist: fc.constantFrom(undefined, '', '2026-11-22', '2026-11-23', '2026-11-24', 'morgen'),
  grund: fc.oneof(fc.constant(undefined), word),
  unterlagen: fc.oneof(fc.constant(undefined), fc.array(word, { maxLength: 4 })),
  anzahl: fc.constantFrom(undefined, '0', '2', '4,5', 'viele'),
})

/** The same written a second time and otherwise: everything becomes a list, days become numbers. */
function model(it: Condition, of: Values): boolean {
  if ('all' in it) return !it.all.some((part) => !model(part, of))
  if ('any' in it) return it.any.map((part) => model(part, of)).includes(true)
  if ('not' in it) return model(it.not, of) ? false : true
  const entries = [of[it.field] ?? []].flat().map((entry) => entry.trim().toLowerCase())
  const single = typeof of[it.field] === 'string'
  if ('has' in it) return (single ? entries[0] !== '' : entries.length > 0) === it.has
  if ('equals' in it) return entries.includes(it.equals.trim().toLowerCase())
  if ('oneOf' in it) return it.oneOf.some((one) => entries.includes(one.trim().toLowerCase()))
  if ('atLeast' in it) {
    const amount = single
      ? Number.parseFloat(/^[\d,]+$/u.test(entries[0]!) ? entries[0]!.replace(',', '.') : '0')
      : entries.length
    return amount >= it.atLeast
  }
  const number = (text: string): number =>
    /^\d{4}-\d\d-\d\d$/u.test(text) ? Number(text.replaceAll('-', '')) : Number.NaN
  const [bound, isBefore] = 'before' in it ? [it.before, true] : [it.after, false]
  const limit = number(bound === 'heute' ? '2026-11-23' : bound)
  return entries.length === 1 && (isBefore ? number(entries[0]!) < limit : number(entries[0]!) > limit)
}

test('a condition holds as an independent reading of it says', () => {
  fc.assert(
    fc.property(condition, values, (it, of) => {
      expect(holds(it, of)).toBe(model(it, of))
    }),
    { numRuns: 2000 },
  )
})

test('a condition said in words and read again holds for the same letters', () => {
  fc.assert(
    fc.property(condition, values, (it, of) => {
      const read = readCondition(sayCondition(it))
      if (!read.ok) {
        expect(['too-long', 'too-deep']).toContain(read.why)
        return
      }
      expect(holds(read.condition, of)).toBe(holds(it, of))
    }),
    { numRuns: 1000 },
  )
})

test('no text whatever throws, and what is no condition is named', () => {
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void readCondition(text)))
  const why = (text: string) => {
    const read = readCondition(text)
    return read.ok ? null : read.why
  }
  expect(why('')).toBe('field-expected')
  expect(why('frist')).toBe('comparison-expected')
  expect(why('frist vor morgen')).toBe('day-expected')
  expect(why('frist vor 2026-02-30')).toBe('day-expected')
  expect(why('unterlagen mindestens drei')).toBe('number-expected')
  expect(why('(frist fehlt')).toBe('bracket-missing')
  expect(why('frist fehlt grund fehlt')).toBe('more-than-one')
  expect(why('frist = ;"')).toBe('unknown-sign')
  expect(why('constructor vorhanden')).toBeNull()
  expect(why(`${'nicht '.repeat(20)}frist fehlt`)).toBe('too-deep')
  expect(holds({ field: 'constructor', has: true }, {})).toBe(false)
})

test('text of a template: what stands only sometimes may lie within another; faults name line and reason', () => {
  const known = new Set(['frist', 'grund'])
  const text =
    'Eins\nund zwei.\n\n[wenn frist vorhanden]\n## Frist\n[wenn grund = a]\n- {{frist}}\n[sonst]\nanders\n[ende]\n[ende]'
  const read = readText(text, known)
  expect(
    read.ok && read.blocks.map(({ kind, text: words, when }) => [kind, words, when.map(sayCondition)]),
  ).toEqual([
    ['text', 'Eins und zwei.', []],
    ['heading', 'Frist', ['frist vorhanden']],
    ['item', '{{frist}}', ['frist vorhanden', 'grund = "a"']],
    ['text', 'anders', ['frist vorhanden', 'nicht grund = "a"']],
  ])
  const faults = (words: string) => {
    const it = readText(words, known)
    return it.ok ? [] : it.faults.map(({ line, why, near }) => `${line} ${why} ${near}`.trim())
  }
  expect(faults('{{name}}')).toEqual(['1 unknown-field name'])
  expect(faults('a\n{{ frist }')).toEqual(['2 brace {{ frist }'])
  expect(faults('[wenn frist vorhanden]')).toEqual(['1 not-closed'])
  expect(faults('[ende]')).toEqual(['1 nothing-open [ende]'])
  expect(faults('[wenn frist fehlt]\n[sonst]\n[sonst]\n[ende]')).toEqual(['3 else-twice [sonst]'])
  expect(faults('[wenn alter = 3]\n[ende]')).toEqual(['1 unknown-field alter'])
  expect(faults('[wenn frist]\n[ende]')).toEqual(['1 comparison-expected'])
})

test('fields are read line by line; values that do not fit are named', () => {
  const text =
    'frist | Antwort bis | tag | pflicht\nweg | Weg | wahl: Post, im Amt | freiwillig\nmehr | Mehr | liste | freiwillig'
  const read = readFields(text)
  if (!read.ok) throw new Error('fields')
  expect(read.fields).toEqual([
    { name: 'frist', label: 'Antwort bis', kind: 'tag', required: true, choices: [] },
    { name: 'weg', label: 'Weg', kind: 'wahl', required: false, choices: ['Post', 'im Amt'] },
    { name: 'mehr', label: 'Mehr', kind: 'liste', required: false, choices: [] },
  ])
  const [frist, weg, mehr] = read.fields
  expect(readValue(frist!, '31.12.2026')).toBe('not-a-day')
  expect(readValue(frist!, ' 2026-12-31 ')).toBe('2026-12-31')
  expect(readValue(weg!, 'Fax')).toBe('no-choice')
  expect(readValue(mehr!, 'eins\r\n\n zwei ')).toEqual(['eins', 'zwei'])
  expect(readValue(mehr!, '')).toBeNull()
  const wrong = (line: string) => {
    const it = readFields(line)
    return it.ok ? null : it.faults[0]!.why
  }
  expect(wrong('frist')).toBe('field-line')
  expect(wrong('Frist | x | tag')).toBe('field-name')
  expect(wrong('person | x | zeile')).toBe('field-name')
  expect(wrong('a | x | zahl')).toBe('field-kind')
  expect(wrong('a | x | wahl')).toBe('field-choices')
  expect(wrong('a | x | tag\na | y | tag')).toBe('field-twice')
})

test('the address stands line by line; abroad the country is last and in capitals', () => {
  const lines = (more: object) => {
    const { address, faults } = readAddress({
      name: 'Ayşe Yıldız',
      extra: '',
      street: 'Hauptstr. 1',
      place: '80331 München',
      country: '',
      ...more,
    })
    return faults.length > 0 ? faults.map(({ field: name, why }) => `${name} ${why}`) : addressLines(address)
  }
  expect(lines({})).toEqual(['Ayşe Yıldız', 'Hauptstr. 1', '80331 München'])
  expect(lines({ country: 'Türkei', place: '34433 Şişli\nİstanbul' })).toEqual([
    'Ayşe Yıldız',
    'Hauptstr. 1',
    '34433 Şişli',
    'İstanbul',
    'TÜRKEI',
  ])
  expect(lines({ name: ' ', place: 'München' })).toEqual(['name missing', 'place no-postcode'])
  expect(lines({ place: '80331 München\nOst' })).toEqual(['place lines'])
  expect(lines({ street: 'x'.repeat(101) })).toEqual(['street too-long'])
})

test('what comes with the program can be read, speaks plain German and English, and names what it needs', () => {
  expect(shippedTemplates.map(({ key }) => key)).toEqual([
    'eingang',
    'unterlagen',
    'anhoerung',
    'erteilung',
    'ablehnung',
    'vorsprache',
    'abgabe',
    'akteneinsicht',
  ])
  for (const it of shippedTemplates) {
    const read = readTemplate(it)
    if (!read.ok) throw new Error(`${it.key} ${JSON.stringify(read.faults)}`)
    expect(read.template.sheets.map(({ language }) => language)).toEqual(['einfach', 'en'])
    const empty = fill({
      template: read.template,
      values: {},
      languages: ['einfach', 'en'],
      nameOf: (name) => name,
    })
    expect(empty.ok, it.key).toBe(false)
  }
})

test('a letter with a gap is none: what is missing has its name; what is put in is never read as a placeholder', () => {
  const form = {
    title: 'x',
    subject: 'An {{person}}',
    decision: null,
    fields: 'frist | Antwort bis | tag | freiwillig\nwas | Was fehlt | unterlagen | pflicht',
    body: '[wenn frist vorhanden]\nBis {{frist}}\n[ende]\n\n- {{was}}\n\nIm Satz: {{was}}.',
    sheets: { en: 'Until: {{frist}}' },
    validFrom: Temporal.PlainDate.from('2026-01-01'),
    validTo: null,
  }
  const read = readTemplate(form)
  if (!read.ok) throw new Error('template')
  const order = { template: read.template, nameOf: (key: string, language: string) => `${key} (${language})` }
  expect(fill({ ...order, languages: [], values: { person: 'A' } })).toEqual({
    ok: false,
    missing: [{ name: 'was', label: 'Was fehlt' }],
  })
  expect(fill({ ...order, languages: ['en'], values: { person: 'A', was: ['pass'] } })).toMatchObject({
    missing: [{ name: 'frist', label: 'Antwort bis' }],
  })
  const filled = fill({
    ...order,
    languages: ['en'],
    values: { person: '{{was}} #eval("x")', frist: '2026-12-01', was: ['pass', 'foto'] },
  })
  expect(filled.ok && filled.filled).toEqual({
    subject: 'An {{was}} #eval("x")',
    body: [
      { kind: 'text', text: 'Bis Dienstag, 1. Dezember 2026' },
      { kind: 'list', items: ['pass (de)', 'foto (de)'] },
      { kind: 'text', text: 'Im Satz: pass (de), foto (de).' },
    ],
    sheets: [{ language: 'en', blocks: [{ kind: 'text', text: 'Until: Tuesday, 1 December 2026' }] }],
  })
})

test('what two versions say otherwise: what stayed is left out, what is left makes one of the other', () => {
  const line = fc.constantFrom('a', 'b', 'c', 'd')
  const text = fc.array(line, { maxLength: 8 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = lineChange(before.join('\n'), after.join('\n'))
      if (!change) {
        expect(before).toEqual(after)
        return
      }
      const count = (all: readonly string[], one: string) => all.filter((it) => it === one).length
      for (const it of ['a', 'b', 'c', 'd'])
        expect(count(before, it) - count(change.removed, it) + count(change.added, it)).toBe(count(after, it))
      expect(before.length - change.removed.length).toBe(after.length - change.added.length)
    }),
  )
  expect(lineChange('eins\nzwei\ndrei', 'eins\nvier\ndrei')).toEqual({ removed: ['zwei'], added: ['vier'] })
})

test('the newest version in force on the day of the letter counts', () => {
  const at = (version: number, from: string, to: string | null): Template => ({
    ...shippedTemplates[0]!,
    version,
    validFrom: Temporal.PlainDate.from(from),
    validTo: to === null ? null : Temporal.PlainDate.from(to),
  })
  const all = [at(1, '2026-01-01', null), at(2, '2026-06-01', '2026-09-01'), at(3, '2027-01-01', null)]
  const on = (day: string) => versionOn(all, Temporal.PlainDate.from(day))?.version ?? null
  expect([on('2025-12-31'), on('2026-05-31'), on('2026-06-01'), on('2026-09-01'), on('2027-01-01')]).toEqual([
    null,
    1,
    2,
    1,
    3,
  ])
})
