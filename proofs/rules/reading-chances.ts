import {
  after,
  ageOf,
  all,
  among,
  any,
  best,
  countdown,
  day,
  else_,
  figure,
  flat,
  forThose,
  gone,
  ladder,
  monthsTo,
  not,
  surely,
  turns,
  upTo,
  when,
  word,
  yes,
  type Date,
  type Maybe,
  type Person,
  type Told,
} from './words.ts'

const at = (text: string): Date => Temporal.PlainDate.from(text)
const kind = (person: Person): string | undefined => word(person, 'title.type')
const section = (person: Person): string | undefined => word(person, 'title.section')
const tolerated = (person: Person): Maybe => among(kind(person), 'toleration')
const atLeast = (value: number | undefined, bound: number): Maybe =>
  value === undefined ? undefined : value >= bound
const LEVELS_OF_GERMAN = ['none', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2']
const LIVING = ['none', 'partly', 'mostly', 'by-far', 'full']
const speaks = (person: Person, key: string, level: string): Maybe =>
  rises(word(person, key), LEVELS_OF_GERMAN, level)
const livesOn = (person: Person, level: string): Maybe =>
  rises(word(person, 'livelihood.level'), LIVING, level)

const rises = (value: string | undefined, order: readonly string[], least: string): Maybe =>
  value === undefined ? undefined : order.indexOf(value) >= order.indexOf(least)

/** Six months before the last of these days an office may speak of the chance. */
function soon({ on }: Person, days: readonly (Date | undefined)[]): Told {
  if (days.includes(undefined)) return 'ask'
  const [first, ...rest] = days as readonly Date[]
  const last = rest.reduce((a, b) => (after(b, a) ? b : a), first!)
  return ladder(monthsTo(on, last), [['<=', 6, 'info']], last)
}

/** The day from which enough months are paid when every month from now on is. */
function paidOn(person: Person, needed: number): Date | undefined {
  const paid = figure(person, 'pension.months')
  if (paid === undefined) return undefined
  return paid >= needed ? at('1900-01-01') : person.on.add({ months: needed - paid })
}

const held = (person: Person, months: number): Date | undefined =>
  day(person, 'title.heldSince')?.add({ months })

function settlementOfSkilled(person: Person): Told {
  const of = section(person)
  const wait = (months: number): Told => soon(person, [held(person, months), paidOn(person, months)])
  if (of === '18g') return wait(else_(speaks(person, 'german.level', 'b1'), false) ? 21 : 27)
  return when(among(of, '18a 18b 18d'), () => wait(surely(person, 'degree.german') ? 24 : 36))
}

function settlementOfProtected(person: Person): Told {
  const since = day(person, 'asylum.appliedAt') ?? day(person, 'title.heldSince')
  const isFast = else_(speaks(person, 'german.level', 'c1'), false) && else_(livesOn(person, 'by-far'), false)
  const mine = all(among(section(person), '25-1 25-2-1'), !surely(person, 'bamf.revocationStarted'))
  return when(mine, () =>
    best(
      isFast ? soon(person, [since?.add({ years: 3 })]) : 'not-mine',
      soon(person, [since?.add({ years: 5 })]),
    ),
  )
}

function naturalisation(person: Person): Told {
  const shut =
    '16a 16b 16d 16e 16f 17 18f 19 19b 19e 20 20a-1 20a-5 22 23a 24 25-3 25-4 25-4a 25-4b 25-5 104c'
  const mine = any(
    among(kind(person), 'settlement-permit eu-long-term eu-citizen eu-family-card eu-permanent-card'),
    all(among(kind(person), 'residence-permit blue-card'), not(among(section(person), shut))),
  )
  const since = day(person, 'stay.lawfulSince')
  return when(mine, () =>
    surely(person, 'spouse.german')
      ? soon(person, [since?.add({ years: 3 }), day(person, 'marriage.start')?.add({ years: 2 })])
      : soon(person, [since?.add({ years: 5 })]),
  )
}

function ofYouth(person: Person): Told {
  const { on } = person
  const born = day(person, 'person.birthDate')
  const end = turns(born, 27)
  const since = day(person, 'stay.since')
  const mine = all(
    any(
      all(tolerated(person), upTo(day(person, 'duldung.since')?.add({ months: 12 }), on)),
      section(person) === '104c',
    ),
    atLeast(ageOf(person, born), 14),
    after(end, on),
    upTo(since?.add({ years: 3 }), on),
    any(atLeast(figure(person, 'school.years'), 3), yes(person, 'school.degree')),
  )
  return when(mine, () =>
    countdown(person, end, [
      ['<=', 365, 'warn'],
      ['<=', 120, 'critical'],
    ]),
  )
}

function birthdays(person: Person): Told {
  const born = day(person, 'child.birthDate')
  const near = (years: number) => {
    const to = turns(born, years)
    return forThose(to ? !after(person.on, to) : true, () => countdown(person, to, [['<=', 180, 'info']]))
  }
  return when(yes(person, 'child.hasTitle'), () => best(near(16), near(18)))
}

function familyInThreeMonths(person: Person): Told {
  const final = day(person, 'protection.finalAt')
  const mine = all(
    among(section(person), '25-1 25-2-1 23-4'),
    person.said['family.requestAt'] === undefined,
    final === undefined ? undefined : !after(person.on, final.add({ months: 3 })),
  )
  return when(mine, () =>
    gone(
      person,
      final,
      [
        ['>=', 1, 'info'],
        ['>=', 60, 'warn'],
      ],
      { months: 3 },
    ),
  )
}

function trainingPlace(person: Person): Told {
  const start = day(person, 'training.startDate')
  const mine = all(
    any(tolerated(person), all(among(kind(person), 'asylum-permission'), yes(person, 'asylum.rejected'))),
    start === undefined ? undefined : !after(person.on, start),
  )
  return when(mine, () =>
    countdown(person, start, [
      ['<=', 213, 'info'],
      ['<=', 60, 'warn'],
    ]),
  )
}

const EU_SHUT = '16a 16b 22 23-1 23-4 23a 24 25-3 25-4 25-4a 25-4b 25-5 25a-1 25a-2 25b-1 25b-4 104c'

/** Chances, and the one notice, in the order of the German list. */
export const CHANCES: Readonly<Record<string, (person: Person) => Told>> = {
  course_cost_refund: (p) => {
    const [from, to] = [day(p, 'course.firstEntitlementAt'), day(p, 'course.certificateAt')]
    const years = surely(p, 'course.special') ? 3 : 2
    return when(from && to ? !after(to, from.add({ years })) : undefined, () => flat('info'))
  },
  child_turns_16_18: birthdays,
  family_reunion_3m: familyInThreeMonths,
  family_reunion_subsidiary_suspended: (p) => {
    const last = at('2027-07-23')
    if (after(p.on, last)) return null
    const mine = any(section(p) === '25-2-2', among(word(p, 'protection.status'), 'subsidiary'))
    return when(mine, () => flat('info', last))
  },
  path_60c_16g: trainingPlace,
  path_60d: (p) => {
    const mine = all(
      tolerated(p),
      upTo(day(p, 'entry.date'), at('2022-12-31')),
      upTo(day(p, 'duldung.since')?.add({ months: 12 }), p.on),
      atLeast(figure(p, 'employment.months'), 12),
      atLeast(figure(p, 'employment.weeklyHours'), 20),
      livesOn(p, 'full'),
      speaks(p, 'german.oral', 'a2'),
    )
    return when(mine, () => flat('info'))
  },
  path_25a: ofYouth,
  path_25b: (p) =>
    when(any(tolerated(p), section(p) === '104c'), () =>
      soon(p, [day(p, 'stay.since')?.add({ years: surely(p, 'family.hasMinorChild') ? 4 : 6 })]),
    ),
  path_19d: (p) => {
    const worked = figure(p, 'employment.qualifiedMonths')
    const of = word(p, 'qualification')
    const skilled = any(
      of === 'german',
      of === 'recognised' ? atLeast(worked, 24) : false,
      atLeast(worked, 36),
    )
    return when(all(tolerated(p), skilled, speaks(p, 'german.level', 'b1')), () => flat('info'))
  },
  path_25_5: (p) => {
    const since = day(p, 'duldung.since')
    return when(all(tolerated(p), yes(p, 'departure.blameless')), () =>
      ladder(since && monthsTo(since, p.on), [['>=', 16, 'info']], since ? since.add({ months: 18 }) : null),
    )
  },
  opp_ne_9: (p) => {
    const half = Math.ceil((figure(p, 'stay.studyMonths') ?? 0) / 2)
    const mine = all(
      among(kind(p), 'residence-permit blue-card'),
      not(among(section(p), '16b 17 20 20a-1 20a-5 24 104c')),
    )
    return when(mine, () => soon(p, [held(p, 60 + half), paidOn(p, 60)]))
  },
  opp_ne_18c: settlementOfSkilled,
  opp_ne_9_3a: (p) =>
    when(all(among(kind(p), 'residence-permit blue-card'), yes(p, 'spouse.ne18c')), () =>
      soon(p, [held(p, 36)]),
    ),
  opp_ne_28: (p) => when(among(section(p), '28-1-1 28-1-2 28-1-3'), () => soon(p, [held(p, 36)])),
  opp_ne_26_3: settlementOfProtected,
  opp_ne_21: (p) => when(among(section(p), '21'), () => soon(p, [held(p, 36)])),
  opp_da_eu: (p) => {
    const mine = all(
      among(kind(p), 'residence-permit blue-card settlement-permit'),
      else_(not(among(section(p), EU_SHUT)), true),
    )
    return when(mine, () => soon(p, [held(p, 60)]))
  },
  opp_naturalisation: naturalisation,
}
