import { fc } from '../../../../testing/properties.ts'
import type { Head, Message, XdomeaVersion } from '../message.ts'
import type {
  Akte,
  Contact,
  Course,
  Disposal,
  Dokument,
  General,
  PrimaryFile,
  Reference,
  Step,
  Version,
  Vorgang,
} from '../model.ts'
import { unwritable } from '../xml.ts'

/** Files and messages as offices might send them, within what the version can say. */

/** DIN 91379 letters with sequences, scripts of the visitors, and every sign XML treats specially. */
const words = fc.oneof(
  fc.constantFrom(
    'Verlängerung der Aufenthaltserlaubnis',
    'Ömer Yıldız-Özdemir',
    'č̣ K͟H ẞ Ǻ Ṁ̂',
    'عبد الرحمن',
    '  Leerzeichen vorn und hinten  ',
    'a < b && c > "d" \'e\' ]]> <!-- --> <?x?>',
    'Zeile 1\r\nZeile 2\tmit Tabulator\rnur CR',
    '&amp; &#38; &unbekannt; 😀',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((it) => !unwritable.test(it)),
)
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10))
const moment = day.map((it) => `${it}T08:30:00.000Z`)
const uuid = fc.uuid()
const maybe = <T>(it: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(it, { nil: undefined })
const few = <T>(it: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(it, { maxLength: 2 })

type Loose<T> = { [K in keyof T]: fc.Arbitrary<T[K] | undefined> }
/** A record without the fields that came out undefined. */
const record = <T extends object>(fields: Loose<T>): fc.Arbitrary<T> =>
  fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>)
    .map((it) => Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as T)

const contact: fc.Arbitrary<Contact> = record<Contact>({
  institution: words,
  shortName: maybe(words),
  unit: maybe(words),
  salutation: maybe(words),
  title: maybe(words),
  familyName: maybe(words),
  givenName: maybe(words),
  task: maybe(words),
  responsibility: maybe(words),
  born: maybe(day),
  addresses: few(
    record({
      ...{ street: maybe(words), houseNumber: maybe(words), postBox: maybe(words) },
      ...{ postCode: maybe(words), place: maybe(words), extra: maybe(words) },
    }),
  ),
})

const onlyFour = <T>(four: boolean, it: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  four ? maybe(it) : fc.constant(undefined)

const general = (four: boolean): fc.Arbitrary<General> =>
  record<General>({
    subject: maybe(words),
    reference: maybe(words),
    lead: maybe(words),
    keeper: maybe(words),
    secrecy: maybe(
      record({
        grade: fc.constantFrom('top-secret', 'secret', 'confidential', 'restricted', 'open' as const),
        ...{ since: onlyFour(four, day), until: onlyFour(four, day) },
        ...{ issuer: onlyFour(four, words), remark: onlyFour(four, words) },
      }),
    ),
    remark: maybe(words),
    medium: maybe(fc.constantFrom('electronic', 'hybrid', 'paper' as const)),
    planUnit: maybe(record({ reference: maybe(words), title: maybe(words), shortTitle: maybe(words) })),
    changedAt: onlyFour(four, moment),
    privacy: onlyFour(four, words),
  })

const disposal = (four: boolean): fc.Arbitrary<Disposal> =>
  record<Disposal>({
    keep: maybe(fc.oneof(fc.nat(99), fc.constant('unlimited' as const))),
    fate: maybe(
      fc.oneof(
        fc.constantFrom('A', 'B', 'V' as const),
        words.map((own) => ({ own })),
      ),
    ),
    label: maybe(words),
    proposal: maybe(fc.constantFrom('A', 'V' as const)),
    proposalReason: onlyFour(four, words),
    keepUntil: fc.option(day, { nil: '2030-01-01' }),
    transferUntil: onlyFour(four, day),
  })

const history = few(
  record({
    ...{ field: maybe(words), before: maybe(words), after: maybe(words), actor: words, at: moment },
    ...{ remark: maybe(words), action: words },
  }),
)

const step = (four: boolean): fc.Arbitrary<Step> =>
  record<Step>({
    number: words,
    state: fc.constantFrom('future', 'current', 'done', 'skipped'),
    order: record({
      by: contact,
      to: contact,
      on: day,
      text: maybe(words),
      due: maybe(day),
      note: maybe(words),
    }),
    work: maybe(record({ by: contact, on: day, remark: maybe(words), note: maybe(words) })),
    parallelTo: four ? few(words) : fc.constant([]),
    version: onlyFour(four, words),
  })

const courses = (four: boolean): fc.Arbitrary<Course[]> =>
  fc.array(fc.record({ id: uuid, steps: fc.array(step(four), { minLength: 1, maxLength: 2 }) }), {
    maxLength: four ? 2 : 1,
  })

const references: fc.Arbitrary<Reference[]> = few(
  record<Reference>({
    id: maybe(uuid),
    kind: fc.constantFrom('akte', 'dokument', 'vorgang'),
    reference: maybe(words),
    remark: maybe(words),
  }),
)

const primaryFile = (): fc.Arbitrary<PrimaryFile> =>
  record<PrimaryFile>({
    name: fc.tuple(uuid, fc.constantFrom('.pdf', '_Brief.txt', '')).map(([id, end]) => id + end),
    originalName: maybe(words),
    creator: maybe(words),
    at: maybe(moment),
    signature: fc.constantFrom(undefined, 'embedded'),
  })

const version = (): fc.Arbitrary<Version> =>
  record<Version>({
    number: words,
    formats: fc.array(
      record({
        code: fc.constantFrom('018', '044', '100'),
        otherName: maybe(words),
        version: words,
        file: primaryFile(),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })

const described = (four: boolean) => ({
  ...{ id: uuid, number: maybe(fc.nat(9999)), general: general(four), type: maybe(words) },
  ...{ history, courses: courses(four), references },
})

const dokument = (four: boolean, deep = 1): fc.Arbitrary<Dokument> =>
  record<Dokument>({
    ...described(four),
    ...{ foreignReference: maybe(words), regarding: maybe(words), here: maybe(words), editor: maybe(words) },
    ...{ receivedOn: maybe(day), sentOn: maybe(day), letterDate: maybe(day) },
    versions: few(version()),
    attachments: deep > 0 ? fc.array(dokument(four, deep - 1), { maxLength: 1 }) : fc.constant([]),
    authors: few(contact),
    readers: few(contact),
  })

const kept = (four: boolean) => ({
  ...described(four),
  ...{ context: four ? fc.boolean() : fc.constant(false), disposal: maybe(disposal(four)) },
  period: maybe(record({ from: maybe(day), until: maybe(day) })),
  contacts: few(contact),
  documents: few(dokument(four)),
  ...{ closed: maybe(fc.boolean()), closedOn: maybe(day) },
})

const vorgang = (four: boolean, deep = 1): fc.Arbitrary<Vorgang> =>
  record<Vorgang>({
    kind: fc.constant('vorgang'),
    ...kept(four),
    akteSubject: maybe(words),
    parts: deep > 0 ? fc.array(vorgang(four, deep - 1), { maxLength: 1 }) : fc.constant([]),
  })

const akte = (four: boolean, deep = 1): fc.Arbitrary<Akte> =>
  record<Akte>({
    kind: fc.constant('akte'),
    ...kept(four),
    place: maybe(words),
    vorgaenge: few(vorgang(four)),
    parts: deep > 0 ? fc.array(akte(four, deep - 1), { maxLength: 1 }) : fc.constant([]),
  })

const head = (four: boolean): fc.Arbitrary<Head> =>
  record<Head>({
    ...{ process: uuid, at: moment, from: contact, to: contact, note: maybe(words) },
    message: four ? uuid : fc.constant(undefined),
    part: four
      ? fc.record({ number: fc.constant(1), of: fc.integer({ min: 1, max: 9 }) })
      : fc.constant(undefined),
  })

export function message(v: XdomeaVersion): fc.Arbitrary<Message> {
  const four = v === '4.0.0'
  const carrying = {
    ...{ head: head(four), confirmArrival: fc.boolean() },
    objects: fc.array(fc.oneof(akte(four), vorgang(four)), { minLength: 1, maxLength: 2 }),
    covers: fc.array(dokument(four), { maxLength: 1 }),
  }
  const answer = (kind: Message['kind']) =>
    fc.record({
      kind: fc.constant(kind),
      head: fc.tuple(head(four), uuid).map(([it, answers]) => (four ? { ...it, answers } : it)),
    })
  const results = fc.array(
    record({ id: uuid, ok: fc.boolean(), faults: few(words), archiveId: maybe(words) }),
    { minLength: 1, maxLength: 3 },
  )
  const kinds = [
    fc.record({ kind: fc.constant('0501'), ...carrying }),
    fc.record({ kind: fc.constant('0503'), returnArchiveIds: fc.boolean(), ...carrying }),
    fc
      .tuple(
        answer('0502'),
        fc.boolean(),
        fc.array(fc.record({ id: uuid, fate: fc.constantFrom('A', 'B', 'V') }), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([it, confirmArrival, appraised]) => ({ ...it, confirmArrival, appraised })),
    ...(['0504', '0505', '0507'] as const).map(answer),
    fc.tuple(answer('0506'), results, fc.boolean()).map(([it, all, ok]) => ({
      ...{ ...it, results: all },
      ...(four && { whole: { ok, faults: [] } }),
    })),
    ...(four
      ? []
      : [
          fc.record({ kind: fc.constant('0401'), ...carrying }),
          answer('0403'),
          fc
            .tuple(answer('0402'), results)
            .map(([it, all]) => ({ ...it, results: all.map(({ archiveId: _, ...one }) => one) })),
        ]),
  ] as fc.Arbitrary<unknown>[]
  return fc.oneof(...kinds) as fc.Arbitrary<Message>
}
