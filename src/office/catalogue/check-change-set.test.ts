import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { checkChangeSet, type Checked } from './check-change-set.ts'
import { checkEntries } from './check-entries.ts'
import { entryKinds, type AnyEntry, type Entries, type EntryKind } from './entry-kinds.ts'
import { joinEntries } from './load-catalogue.ts'
import { entriesOn, type Layer } from './overlay.ts'
import { snapshotOf } from './snapshot.ts'
import { shippedEntries as shipped } from './the-catalogue.ts'

const today = '2026-11-23'
type Draft = Checked['drafts'][number]

function edit(kind: EntryKind, key: string, change: object | null, more: Partial<Draft> = {}): Draft {
  const entry = change && { ...(shipped[kind].get(key) as object | undefined), ...change }
  return { kind, key, entry, validFrom: null, validTo: null, ...more }
}
const check = (...drafts: Draft[]) => checkChangeSet({ shipped, layers: [], drafts, today })
const faults = (...drafts: Draft[]) => check(...drafts).filter(({ level }) => level === 'fault')
const warnings = (...drafts: Draft[]) => check(...drafts).filter(({ level }) => level === 'warning')

describe('what ships', () => {
  test('has no fault, today and on every day on which something begins or ends', () =>
    expect(check()).toEqual([]))
})

describe('a planted fault is found, with entry and field', () => {
  const blue = (change: object, more?: Partial<Draft>) => edit('concern', 'blue_card', change, more)
  const rule = (key: string, change: object) => edit('rule', key, change)
  test.each<[string, Draft, object]>([
    ['a document that is gone', edit('document', 'cv', null), { code: 'dead-reference', field: 'documents' }],
    [
      'a condition nobody knows',
      blue({ documents: [{ doc: 'passport', condition: 'onSundays' }] }),
      {
        code: 'dead-reference',
        key: 'blue_card',
        field: 'documents',
        detail: { kind: 'condition', what: 'onSundays' },
      },
    ],
    ['a step nobody knows', blue({ followUps: ['go_home'] }), { code: 'dead-reference', field: 'followUps' }],
    [
      'a group nobody knows',
      blue({ responsibilityGroup: 'nobody' }),
      { code: 'dead-reference', field: 'responsibilityGroup' },
    ],
    [
      'a known answer to nothing',
      blue({ knownAnswers: { rainy: true } }),
      { code: 'dead-reference', field: 'knownAnswers' },
    ],
    [
      'a fee nobody knows',
      blue({ feeKeys: ['tip'] }),
      { code: 'unknown-fee', field: 'feeKeys', detail: { fee: 'tip' } },
    ],
    [
      'an end before the beginning',
      blue({ validTo: '2026-04-01' }),
      { code: 'ends-before-it-begins', field: 'validTo' },
    ],
    [
      'a document twice',
      blue({
        documents: [
          { doc: 'cv', condition: 'always' },
          { doc: 'cv', condition: 'always' },
        ],
      }),
      { code: 'named-twice', field: 'documents' },
    ],
    ['an unknown field', blue({ colour: 'red' }), { code: 'wrong-shape', key: 'blue_card' }],
    [
      'a question without words',
      edit('condition', 'first', { questionDe: undefined }),
      { code: 'question-missing', key: 'first' },
    ],
    [
      'words nobody asks',
      edit('condition', 'always', { questionDe: 'Immer?' }),
      { code: 'question-not-asked', key: 'always' },
    ],
    [
      'an opposite of itself',
      edit('condition', 'extension', { oppositeOf: 'extension' }),
      { code: 'names-itself' },
    ],
    [
      'an opposite of no question',
      edit('condition', 'extension', { oppositeOf: 'always' }),
      { code: 'opposite-of-no-question' },
    ],
    [
      'an unknown opposite',
      edit('condition', 'extension', { oppositeOf: 'moon' }),
      { code: 'dead-reference', field: 'oppositeOf' },
    ],
    [
      'a substitute for itself',
      edit('document', 'cv', { substitutes: ['cv'] }),
      { code: 'names-itself', field: 'substitutes' },
    ],
    [
      'an unknown substitute',
      edit('document', 'cv', { substitutes: ['poem'] }),
      { code: 'dead-reference', field: 'substitutes' },
    ],
    [
      'a situation that leads nowhere',
      edit('situation', 'work', { concernKeys: ['nap'] }),
      { code: 'dead-reference', key: 'work' },
    ],
    [
      'a concern no situation leads to',
      edit('situation', 'counselling', null),
      { code: 'in-no-situation', kind: 'concern' },
    ],
    [
      'a step with the key of a concern',
      edit('step', 'blue_card', { key: 'blue_card', nameDe: 'x', nameEn: 'x' }),
      { code: 'key-taken', kind: 'step' },
    ],
    [
      'two rules for one case',
      rule('permanent', { priority: 50, match: { groups: ['permanent', 'students'] } }),
      { code: 'rule-overlap', field: 'priority' },
    ],
    [
      'a letter nobody has',
      rule('temporary-l-z', { match: { ...matchOf('temporary-l-z'), surnamePrefixFrom: 'N' } }),
      { code: 'name-gap', detail: { from: 'L', until: 'N' } },
    ],
    [
      'a range without names',
      rule('temporary-l-z', { match: { ...matchOf('temporary-l-z'), surnamePrefixFrom: '张' } }),
      { code: 'empty-name-range' },
    ],
    ['no fallback', edit('rule', 'fallback', null), { code: 'no-fallback' }],
    [
      'a concern nobody does',
      edit('rule', 'permanent', null),
      { code: 'concern-without-rule', kind: 'concern' },
    ],
    [
      'a team that is gone',
      edit('team', 'permanent', null),
      { code: 'dead-reference', kind: 'rule', field: 'target.team' },
    ],
    [
      'a lane nobody has',
      edit('team', 'temporary', { lanes: [] }),
      { code: 'dead-reference', field: 'target.lane' },
    ],
    [
      'a beginning in the past',
      blue({ durationMinutes: 40 }, { validFrom: '2026-11-22' }),
      { code: 'begins-in-the-past', field: 'from' },
    ],
    [
      'an end before its beginning',
      blue({ durationMinutes: 40 }, { validFrom: '2026-12-02', validTo: '2026-12-01' }),
      { code: 'ends-before-it-begins', field: 'until' },
    ],
  ])('%s', (_, draft, fault) => expect(faults(draft)).toContainEqual(expect.objectContaining(fault)))

  test('an edit that would hide what is planned for later', () => {
    const planned: Layer = {
      ...{ revision: 1, kind: 'concern', key: 'blue_card', validFrom: '2027-02-01', validTo: null },
      entry: { ...shipped.concern.get('blue_card'), durationMinutes: 60 },
    }
    const found = (draft: Draft) =>
      checkChangeSet({ shipped, layers: [planned], drafts: [draft], today }).map(({ code }) => code)
    const shorter = { durationMinutes: 20 }
    expect(found(blue(shorter))).toContain('hides-planned')
    expect(found(blue(shorter, { validTo: '2027-02-01' }))).not.toContain('hides-planned')
    expect(found(blue(shorter, { validFrom: '2027-02-01' }))).not.toContain('hides-planned')
  })

  test('a fault of a later day is found today, with its day', () => {
    const later = edit('document', 'cv', null, { validFrom: '2027-05-01' })
    const [first] = faults(later)
    expect(first).toMatchObject({ code: 'dead-reference', on: '2027-05-01' })
    expect(faults({ ...later, validTo: '2027-06-01' })[0]?.on).toBe('2027-05-01')
  })
})

describe('warnings', () => {
  test('name the languages in which a new text is missing, and those that still say the old', () => {
    const renamed = edit('concern', 'blue_card', { nameDe: 'Blaue Karte EU (neu)' })
    const older = warnings(renamed).find(({ code }) => code === 'translation-older')
    expect(older?.detail['languages']?.split(' ')).toContain('ar')
    expect(faults(renamed)).toEqual([])
    const created = { ...shipped.document.get('cv')!, key: 'letter_of_thanks' }
    const missing = warnings(edit('document', 'letter_of_thanks', created)).filter(
      ({ code }) => code === 'translation-missing',
    )
    expect(missing.map(({ field }) => field)).toContain('nameDe')
    expect(missing[0]?.detail['languages']?.split(' ')).toEqual(expect.arrayContaining(['ar', 'tr', 'fa']))
  })

  test('name the days between two versions on which a concern cannot be had', () => {
    const pause = edit('concern', 'blue_card', { validFrom: '2027-03-01' }, { validFrom: '2027-02-01' })
    expect(warnings(pause)).toContainEqual(
      expect.objectContaining({
        code: 'not-offered-between',
        detail: { from: '2027-02-01', until: '2027-03-01' },
      }),
    )
  })

  test('name an edit that changes nothing, and an answer to a question nobody asks', () => {
    expect(warnings(edit('group', 'eu', {})).map(({ code }) => code)).toEqual(['changes-nothing'])
    const answered = edit('concern', 'card_pickup', { knownAnswers: { married: true } })
    expect(warnings(answered).map(({ code }) => code)).toContain('answer-without-question')
  })
})

describe('whatever is edited', () => {
  const KEYS = entryKinds
    .filter((kind) => kind !== 'texts')
    .flatMap((kind) => [...shipped[kind].keys()].map((key) => ({ kind, key })))
  /** Any entry gone, or with fields of another entry of its kind. */
  const anEdit = fc
    .record({ at: fc.constantFrom(...KEYS), other: fc.nat(), gone: fc.boolean(), fields: fc.nat(255) })
    .map(({ at: { kind, key }, other, gone, fields }) => {
      if (gone) return { kind, key, entry: null }
      const own = shipped[kind].get(key) as unknown as Record<string, unknown>
      const all = [...shipped[kind].values()] as unknown as Record<string, unknown>[]
      const from = all[other % all.length]!
      const mixed = Object.entries({ ...own, ...from }).map(([name, value], n) =>
        name === 'key' || name === 'id' || (fields >> (n % 8)) % 2 === 0 ? [name, own[name]] : [name, value],
      )
      return {
        kind,
        key,
        entry: Object.fromEntries(mixed.filter(([, value]) => value !== undefined)) as AnyEntry,
      }
    })
  const someDays = fc.constantFrom('2026-11-23', '2027-01-01', '2027-03-05', '2028-01-01')
  const aLayer = fc
    .record({ edit: anEdit, from: someDays, until: fc.option(someDays) })
    .map(({ edit: it, from, until }) => ({
      ...it,
      ...{ revision: 1, validFrom: from, validTo: until !== null && until > from ? until : null },
    }))

  test('what cannot be joined to a catalogue has a fault', () => {
    fc.assert(
      fc.property(fc.array(aLayer, { maxLength: 3 }), someDays, (layers, day) => {
        const entries = entriesOn(shipped, layers, day)
        const faulty = checkEntries(entries, day).some(({ level }) => level === 'fault')
        expect(faulty || joins(entries)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('a change set without a fault gives a catalogue on every day, and what it does not name stays', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 1, maxLength: 3 }), someDays, (edits, from) => {
        const named = new Map(edits.map((it) => [`${it.kind} ${it.key}`, it]))
        const drafts = [...named.values()].map((it) => ({ ...it, validFrom: from, validTo: null }))
        if (checkChangeSet({ shipped, layers: [], drafts, today }).some(({ level }) => level === 'fault'))
          return
        const { on } = snapshotOf(
          shipped,
          drafts.map((draft) => ({ ...draft, revision: 1 })),
        )
        for (const day of [today, '2027-01-01', '2028-01-01', '2030-01-01']) {
          const catalogue = on(Temporal.PlainDate.from(day))
          for (const key of shipped.concern.keys()) {
            if (named.has(`concern ${key}`)) continue
            expect(catalogue.concerns.get(key)?.minutes).toBe(shipped.concern.get(key)?.durationMinutes)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('before its first day nothing of an edit is seen', () => {
    fc.assert(
      fc.property(anEdit, (it) => {
        const layer = { ...it, revision: 1, validFrom: '2027-01-01', validTo: '2027-02-01' }
        for (const day of ['2026-12-31', '2027-02-01'])
          expect(entriesOn(shipped, [layer], day)[it.kind].get(it.key)).toEqual(shipped[it.kind].get(it.key))
      }),
      { numRuns: 50 },
    )
  })
})

function matchOf(id: string): object {
  return shipped.rule.get(id)!.match
}

function joins(entries: Entries): boolean {
  try {
    joinEntries(entries)
    return true
  } catch {
    return false
  }
}
