import {
  after,
  ageOf,
  all,
  among,
  any,
  before,
  best,
  countdown,
  day,
  daysTo,
  else_,
  figure,
  flat,
  gone,
  ladder,
  monthsLeft,
  monthsTo,
  no,
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
const limited = (person: Person): Maybe =>
  among(kind(person), 'residence-permit blue-card ict-card national-visa')
/** § 24, carried on by ordinance to 4 March 2027 whatever the card says. */
const carriedOn = (person: Person): boolean =>
  section(person) === '24' && surely(person, 'title.validOnFeb2026') && upTo(person.on, at('2027-03-04'))!
const notFiled = ({ said }: Person): boolean => said['application.submittedAt'] === undefined
const spoken =
  (topic: string, level: 'info' | 'critical') =>
  (person: Person): Told => {
    const open = person.said['topic.open'] as readonly string[] | undefined
    return open ? (open.includes(topic) ? flat(level) : null) : 'ask'
  }

const HUMANITARIAN =
  '22 23-1 23-2 23-4 23a 24 25-1 25-2-1 25-2-2 25-3 25-4 25-4a 25-4b 25-5 25a-1 25a-2 25b-1 25b-4 104c'
const TRAINING_AND_WORK =
  '16a 16b 16d 16e 16f 16g 17 18a 18b 18c 18d 18e 18f 18g 19 19b 19c 19d 19e 20 20a-1 20a-5 21'

/** Three quarters of the way out of the country: what a stay abroad of so many months means where so many are allowed. */
function abroad(person: Person, limit: number): Told {
  const start = day(person, 'absence.start')
  const back = day(person, 'absence.plannedReturn')
  if (!start) return 'ask'
  const by = start.add({ months: limit })
  const rungs = [
    ['>=', limit - 2, 'watch'],
    ['>=', limit - 1, 'warn'],
    ['>=', limit - 0.5, 'critical'],
  ] as const
  const over = [['>', limit, 'lapsed']] as const
  if (back && before(back, person.on)) return ladder(monthsTo(start, back), over, by)
  const now = ladder(monthsTo(start, person.on), [...rungs, ...over], by)
  return back ? best(now, ladder(monthsTo(start, back), rungs, by)) : now
}

function absence(person: Person): Told {
  const isSettled = kind(person) === 'settlement-permit'
  const since = day(person, 'stay.lawfulSince')
  const isLong = isSettled && since !== undefined && monthsTo(since, person.on) >= 180
  const neverEnds =
    (isLong && word(person, 'livelihood.level') === 'full') ||
    (isSettled && surely(person, 'spouse.german')) ||
    (else_(among(word(person, 'protection.status'), 'asylum refugee'), false) &&
      surely(person, 'protection.travelDocumentValid'))
  const isTwelve =
    kind(person) === 'blue-card' ||
    section(person) === '18g' ||
    surely(person, 'family.ofBlueCard') ||
    (isLong && (ageOf(person, day(person, 'person.birthDate')) ?? 0) >= 60)
  const mine = all(
    among(kind(person), 'residence-permit blue-card ict-card settlement-permit'),
    !surely(person, 'absence.longerPeriod'),
    day(person, 'absence.start') !== undefined,
    !neverEnds,
  )
  return when(mine, () => abroad(person, isTwelve ? 12 : 6))
}

function outsideEu(person: Person): Told {
  const start = day(person, 'absence.outsideEuStart')
  const left = day(person, 'absence.outsideGermanyStart')
  const limit = surely(person, 'formerBlueCard') ? 24 : 12
  const eu = ladder(
    start && monthsTo(start, person.on),
    [
      ['>=', limit - 3, 'watch'],
      ['>=', limit - 1, 'critical'],
    ],
    start ? start.add({ months: limit }) : null,
  )
  const germany = ladder(
    left && monthsTo(left, person.on),
    [['>=', 66, 'critical']],
    left ? left.add({ years: 6 }) : null,
  )
  return when(among(kind(person), 'eu-long-term'), () => best(eu, germany))
}

/** Half a day up to four hours; a week may count two and a half, during lectures up to twenty hours. */
function account(person: Person): number | undefined {
  const weeks = person.said['work.weeks'] as
    | readonly { readonly monday: string; readonly lectures: boolean; readonly hours: readonly number[] }[]
    | undefined
  return weeks?.reduce((sum, { monday, lectures, hours }) => {
    const days = hours.reduce((of, worked, index) => {
      const isThisYear = at(monday).add({ days: index }).year === person.on.year
      return of + (isThisYear && worked > 0 ? (worked > 4 ? 1 : 0.5) : 0)
    }, 0)
    const total = hours.reduce((a, b) => a + b, 0)
    const whole = !lectures || total <= 20
    return sum + (whole && days > 2.5 ? 2.5 : days)
  }, 0)
}

function salary(person: Person): Told {
  const of = word(person, 'bluecard.category')
  const gross = figure(person, 'employment.grossYear')
  const needed = of === 'standard' ? 50_700 : 45_934.2
  if (person.on.year !== 2026) return null
  return when(among(section(person), '18g'), () =>
    of === undefined
      ? 'ask'
      : ladder(gross, [['<', needed, 'warn']], day(person, 'title.validUntil') ?? null),
  )
}

const childFree = (person: Person): Maybe =>
  all(
    yes(person, 'child.bornInGermany'),
    !surely(person, 'child.german'),
    no(person, 'child.hasTitle'),
    !surely(person, 'child.applied'),
  )

const DOWN_28_10 = [
  ['<=', 28, 'watch'],
  ['<=', 10, 'warn'],
] as const

/** Rules about what may end, in the order of the German list. */
export const RISKS: Readonly<Record<string, (person: Person) => Told>> = {
  title_expiring: (p) => {
    const end = day(p, 'title.validUntil')
    const isDecided = else_(among(word(p, 'application.status'), 'granted refused'), false)
    const open = notFiled(p) || isDecided ? true : after(day(p, 'application.submittedAt'), end)
    return when(all(limited(p), open, !carriedOn(p)), () =>
      countdown(p, end, [
        ...([
          ['<=', 180, 'info'],
          ['<=', 90, 'watch'],
          ['<=', 42, 'warn'],
          ['<=', 14, 'critical'],
        ] as const),
        ['<', 0, 'lapsed'],
      ]),
    )
  },
  application_after_expiry: (p) =>
    when(
      all(limited(p), after(day(p, 'application.submittedAt'), day(p, 'title.validUntil')), !carriedOn(p)),
      () => flat('critical', p.on),
    ),
  fiktion_expiring: (p) =>
    when(among(word(p, 'application.status'), 'pending'), () =>
      countdown(p, day(p, 'fiktion.validUntil'), [
        ['<=', 28, 'watch'],
        ['<=', 14, 'warn'],
        ['<=', 5, 'critical'],
      ]),
    ),
  c104_expiring: (p) =>
    when(among(section(p), '104c'), () =>
      countdown(p, day(p, 'title.validUntil'), [
        ['<=', 180, 'watch'],
        ['<=', 90, 'warn'],
        ['<=', 30, 'critical'],
      ]),
    ),
  visa_free_90: (p) => {
    const of = word(p, 'nationality')
    const free = any(
      among(of, 'AUS ISR JPN CAN KOR NZL GBR USA'),
      all(among(of, 'AND BRA SLV HND MCO SMR'), no(p, 'entry.forWork')),
    )
    return when(all(among(kind(p), 'none'), notFiled(p), free), () =>
      gone(
        p,
        day(p, 'entry.date'),
        [
          ['>=', 30, 'info'],
          ['>=', 60, 'warn'],
          ['>=', 80, 'critical'],
        ],
        { days: 90 },
      ),
    )
  },
  child_born: (p) =>
    when(childFree(p), () =>
      gone(
        p,
        day(p, 'child.birthDate'),
        [
          ['>=', 1, 'info'],
          ['>=', 90, 'watch'],
          ['>=', 150, 'warn'],
          ['>=', 183, 'critical'],
        ],
        { months: 6 },
      ),
    ),
  appointment_not_available: (p) => {
    const end = day(p, 'title.validUntil')
    return when(all(after(day(p, 'appointment.firstFree'), end), notFiled(p)), () =>
      flat('critical', end ?? null),
    )
  },
  eat_not_collected: (p) =>
    p.said['card.readyAt'] === undefined || p.said['card.handedOverAt'] !== undefined
      ? null
      : gone(p, day(p, 'card.readyAt'), [
          ['>=', 14, 'info'],
          ['>=', 42, 'watch'],
          ['>=', 90, 'warn'],
        ]),
  passport_expiring: (p) => {
    const mayBeSent = all(
      among(word(p, 'protection.status'), 'none'),
      no(p, 'asylum.pending'),
      !else_(among(section(p), '25-1 25-2-1 25-2-2 25-3'), false),
      kind(p) !== 'asylum-permission',
    )
    return when(mayBeSent, () =>
      countdown(p, day(p, 'passport.validUntil'), [
        ['<=', 365, 'info'],
        ['<=', 180, 'watch'],
        ['<=', 90, 'warn'],
        ['<', 0, 'critical'],
      ]),
    )
  },
  passport_lost: (p) =>
    surely(p, 'loss.suspected') || p.said['loss.reportedAt'] !== undefined ? flat('warn', p.on) : null,
  identity_unclear: (p) => {
    const mine =
      else_(among(kind(p), 'toleration asylum-permission'), false) ||
      else_(among(section(p), HUMANITARIAN), false)
    const entered = day(p, 'entry.date')
    return when(all(no(p, 'identity.clarified'), mine), () =>
      entered && after(p.on, entered.add({ months: 6 }))
        ? flat('warn')
        : best(flat('watch'), gone(p, entered, [['>=', 120, 'warn']], { months: 6 })),
    )
  },
  home_travel_protected: spoken('home-travel', 'critical'),
  multiple_passports: (p) => {
    const count = figure(p, 'documents.count')
    return when(count === undefined ? undefined : count > 1, () => flat('info', p.on))
  },
  absence_6m: absence,
  absence_da_eu: outsideEu,
  naturalisation_absence: (p) => {
    const away = p.said['absences'] as readonly { readonly from: string; readonly to: string }[] | undefined
    const years = surely(p, 'spouse.german') ? 3 : 5
    const start = p.on.subtract({ years })
    return when(yes(p, 'naturalisation.planned'), () => {
      if (!away) return 'ask'
      const longest = Math.max(0, ...away.map(({ from, to }) => monthsTo(at(from), at(to))))
      const days = away.reduce((sum, { from, to }) => {
        const first = before(at(from), start) ? start : at(from)
        const last = after(at(to), p.on) ? p.on : at(to)
        return sum + Math.max(0, daysTo(first, last)!)
      }, 0)
      return longest > 6 || days / daysTo(start, p.on)! > 0.5 ? flat('warn') : null
    })
  },
  asylum_after_humanitarian_title: spoken('asylum-claim', 'critical'),
  course_not_registered: (p) =>
    when(
      all(among(word(p, 'course.obligation'), 'obliged'), p.said['course.registeredAt'] === undefined),
      () =>
        ladder(
          day(p, 'course.obligedSince') && daysTo(day(p, 'course.obligedSince')!, p.on)!,
          [
            ['>=', 30, 'watch'],
            ['>=', 60, 'warn'],
            ['>=', 120, 'critical'],
          ],
          p.on,
        ),
    ),
  course_entitlement_lapses: (p) => {
    const list =
      '18a 18b 18c 18d 18g 19c 21 28-1-1 28-1-2 28-1-3 30 31 32 36 36a 25-1 25-2-1 25-2-2 25-4a 25b-1 25b-4 38a'
    const mine = all(
      among(word(p, 'course.obligation'), 'entitled obliged'),
      p.said['course.registeredAt'] === undefined,
      else_(among(section(p), list), true),
    )
    return when(mine, () =>
      countdown(p, day(p, 'course.entitledUntil'), [
        ['<=', 120, 'watch'],
        ['<=', 45, 'warn'],
      ]),
    )
  },
  course_absences: (p) =>
    when(among(word(p, 'course.obligation'), 'obliged'), () =>
      ladder(figure(p, 'course.reportedAbsences'), [
        ['>=', 1, 'warn'],
        ['>=', 2, 'critical'],
      ]),
    ),
  course_not_passed: (p) => {
    const failed = any(
      among(word(p, 'course.testLanguage'), 'below-a2 a2'),
      among(word(p, 'course.testLid'), 'failed'),
    )
    return when(all(among(word(p, 'course.obligation'), 'obliged'), failed), () =>
      flat('watch', day(p, 'title.validUntil') ?? null),
    )
  },
  benefits_claim: (p) => {
    const since = day(p, 'benefits.since')
    const mine = all(
      among(word(p, 'benefits.type'), 'sgb2 sgb12'),
      among(section(p), `${TRAINING_AND_WORK} 30 32 36`),
    )
    return when(mine, () =>
      since && !after(since.add({ months: 3 }), p.on) ? flat('critical') : flat('warn'),
    )
  },
  job_lost: (p) => {
    const mine =
      else_(among(section(p), '16a 16d 18a 18b 18d 18g 19c 20a-5'), false) ||
      word(p, 'duldung.type') === '60d'
    return when(all(yes(p, 'employment.endedEarly'), mine, p.said['notice.sentAt'] === undefined), () =>
      gone(
        p,
        day(p, 'employment.knownAt'),
        [
          ['>=', 0, 'warn'],
          ['>=', 10, 'critical'],
          ['>', 14, 'breach'],
        ],
        { days: 14 },
      ),
    )
  },
  job_change_permission: (p) => {
    const firstYear = section(p) === '18g' && (figure(p, 'employment.monthsWithTitle') ?? 0) < 12
    return when(all(yes(p, 'employment.newEmployer'), any(yes(p, 'title.namesEmployer'), firstYear)), () =>
      flat('warn', p.on),
    )
  },
  contract_fixed_term_end: (p) =>
    when(among(section(p), '18a 18b 18g 19c'), () =>
      countdown(p, day(p, 'employment.fixedUntil'), [
        ['<=', 120, 'watch'],
        ['<=', 60, 'warn'],
      ]),
    ),
  bluecard_salary: salary,
  health_insurance_gap: (p) => {
    const over = else_(before(day(p, 'insurance.validUntil'), p.on), false)
    return when(any(among(word(p, 'insurance.type'), 'none travel'), over), () => flat('warn', p.on))
  },
  housing_insufficient: (p) => {
    const [has, needs] = [figure(p, 'housing.sqm'), figure(p, 'housing.sqmNeeded')]
    const wants = any(
      all(yes(p, 'family.reunionPlanned'), !else_(among(section(p), '18a 18b 18g'), false)),
      yes(p, 'settlement.planned'),
    )
    const isSmall = has === undefined || needs === undefined ? undefined : has < needs
    return when(all(wants, isSmall), () => flat('watch'))
  },
  debts_selfreported: spoken('debts', 'info'),
  student_workdays: (p) =>
    when(among(section(p), '16b'), () =>
      ladder(account(p), [
        ['>=', 100, 'info'],
        ['>=', 120, 'watch'],
        ['>=', 135, 'warn'],
        ['>', 140, 'breach'],
      ]),
    ),
  student_progress: (p) => {
    const [now, usual] = [figure(p, 'study.semester'), figure(p, 'study.averageDuration')]
    return when(among(section(p), '16b'), () =>
      ladder(
        now === undefined || usual === undefined ? undefined : now - usual,
        [
          ['>=', 1, 'watch'],
          ['>=', 3, 'warn'],
        ],
        day(p, 'title.validUntil') ?? null,
      ),
    )
  },
  student_financing: (p) => {
    const until = day(p, 'funding.until')
    const isLow = (figure(p, 'funding.monthly') ?? 992) < 992
    return when(
      all(among(section(p), '16b 16f 17'), any(before(until, day(p, 'title.validUntil')), isLow)),
      () =>
        monthsLeft(p, until, [
          ['<=', 6, 'watch'],
          ['<=', 3, 'warn'],
        ]),
    )
  },
  student_graduated: (p) => {
    const end = day(p, 'title.validUntil')
    return when(all(among(section(p), '16a 16b 16d 18d'), upTo(day(p, 'study.completedAt'), p.on)), () =>
      best(flat('info', end ?? null), countdown(p, end, [['<=', 60, 'warn']])),
    )
  },
  jobseeker_18m: (p) =>
    when(all(among(section(p), '20 20a-1 20a-5 17'), !surely(p, 'job.offer')), () =>
      countdown(p, day(p, 'title.validUntil'), [
        ['<=', 180, 'watch'],
        ['<=', 90, 'warn'],
        ['<=', 30, 'critical'],
      ]),
    ),
  training_dropped: (p) => {
    const mine = else_(among(section(p), '16a 16g'), false) || word(p, 'duldung.type') === '60c'
    return when(all(yes(p, 'training.endedEarly'), mine), () =>
      gone(p, day(p, 'training.endDate'), [['>=', 0, 'critical']], { days: 14 }),
    )
  },
  recognition_max: (p) => {
    const [of, first] = [word(p, 'recognition.paragraph'), day(p, 'title.firstIssue')]
    return when(among(section(p), '16d'), () =>
      of === undefined
        ? 'ask'
        : monthsLeft(p, first?.add({ months: of === '6' ? 6 : 36 }), [
            ['<=', 9, 'watch'],
            ['<=', 4, 'warn'],
          ]),
    )
  },
  ict_max: (p) => {
    const [role, first] = [word(p, 'ict.role'), day(p, 'title.firstIssue')]
    return when(among(section(p), '19'), () =>
      role === undefined
        ? 'ask'
        : countdown(p, first?.add({ years: role === 'trainee' ? 1 : 3 }), [
            ['<=', 180, 'watch'],
            ['<=', 60, 'warn'],
          ]),
    )
  },
  self_employed_3y: (p) =>
    when(among(section(p), '21'), () =>
      monthsLeft(p, day(p, 'title.firstIssue')?.add({ years: 3 }), [['<=', 6, 'watch']]),
    ),
  separation: (p) => {
    const [from, to] = [day(p, 'marriage.cohabitationStart'), day(p, 'marriage.separationDate')]
    return when(all(to !== undefined, among(section(p), '28-1-1 30 36a 25a-2 25b-4')), () =>
      from && to
        ? flat(after(from.add({ years: 3 }), to) ? 'critical' : 'watch', day(p, 'title.validUntil') ?? null)
        : 'ask',
    )
  },
  eu_family_divorce: (p) =>
    when(
      all(
        among(kind(p), 'eu-family-card'),
        p.said['divorce.filedAt'] !== undefined ||
          else_(among(word(p, 'eu.personStatus'), 'left died'), false),
      ),
      () => flat('warn'),
    ),
  sponsor_title_ends: (p) =>
    when(else_(among(section(p), '28-1-1 28-1-2 28-1-3 30 32 33 34 36 36a'), true), () =>
      countdown(p, day(p, 'sponsor.titleValidUntil'), [
        ['<=', 90, 'watch'],
        ['<=', 42, 'warn'],
      ]),
    ),
  german_child_turns_18: (p) =>
    when(all(among(section(p), '28-1-3'), not(yes(p, 'child.german') === false)), () =>
      countdown(p, turns(day(p, 'child.birthDate'), 18), [
        ['<=', 365, 'watch'],
        ['<=', 120, 'warn'],
      ]),
    ),
  gestattung_expiring: (p) =>
    when(among(kind(p), 'asylum-permission'), () => countdown(p, day(p, 'document.validUntil'), DOWN_28_10)),
  duldung_expiring: (p) =>
    when(among(kind(p), 'toleration'), () =>
      countdown(p, day(p, 'document.validUntil'), [
        ['<=', 28, 'watch'],
        ['<=', 10, 'critical'],
      ]),
    ),
  duldung_light: (p) => when(among(word(p, 'duldung.type'), '60b'), () => flat('critical')),
  residence_rule_12a: (p) => {
    const until = day(p, 'recognition.date')?.add({ years: 3 })
    const mine = all(
      among(section(p), '25-1 25-2-1 25-2-2 25-3 22 23-1 23-2 23-4 24'),
      yes(p, 'move.otherLand'),
      after(until, p.on),
    )
    return when(mine, () => flat('warn', p.on))
  },
  ukraine_24: (p) => {
    const end = at('2027-03-04')
    if (after(p.on, end)) return null
    return when(all(among(section(p), '24'), yes(p, 'title.validOnFeb2026')), () =>
      countdown(p, end, [
        ['<=', 365, 'info'],
        ['<=', 180, 'watch'],
        ['<=', 90, 'warn'],
      ]),
    )
  },
  bamf_revocation: (p) =>
    when(all(among(section(p), '25-1 25-2-1 25-2-2 25-3'), yes(p, 'bamf.revocationStarted')), () =>
      flat('critical', p.on),
    ),
  criminal_proceedings: spoken('criminal', 'critical'),
  false_statements: (p) => when(yes(p, 'form.aboutToSend'), () => flat('info', p.on)),
  cooperation_deadline: (p) =>
    when(all(among(word(p, 'application.status'), 'pending'), yes(p, 'documents.missing')), () =>
      countdown(p, day(p, 'request.deadline'), [
        ['<=', 10, 'watch'],
        ['<=', 4, 'warn'],
        ['<', 0, 'critical'],
      ]),
    ),
  refusal_received: (p) => {
    const got = any(
      among(word(p, 'decision.type'), 'refusal revocation shortened'),
      surely(p, 'decision.expulsion'),
    )
    return when(all(got, p.said['decision.actionFiledAt'] === undefined), () =>
      gone(p, day(p, 'decision.servedAt'), [['>=', 0, 'critical']], { months: 1 }),
    )
  },
  contact_lost: (p) =>
    when(any(yes(p, 'mail.returned'), surely(p, 'register.departure')), () => flat('warn', p.on)),
  exploitation: spoken('exploitation', 'critical'),
  eu_worker_status: (p) => {
    const [from, to] = [day(p, 'employment.start'), day(p, 'employment.end')]
    return when(all(among(kind(p), 'eu-citizen'), yes(p, 'employment.involuntary')), () =>
      from && to ? (after(from.add({ years: 1 }), to) ? flat('watch', to.add({ months: 6 })) : null) : 'ask',
    )
  },
  eu_card_expiring: (p) =>
    when(among(kind(p), 'eu-family-card eu-permanent-card gb-document'), () =>
      countdown(p, day(p, 'card.validUntil'), [
        ['<=', 120, 'info'],
        ['<=', 42, 'watch'],
      ]),
    ),
  former_german: (p) =>
    when(notFiled(p), () =>
      gone(
        p,
        day(p, 'nationality.lostKnownAt'),
        [
          ['>=', 1, 'warn'],
          ['>=', 150, 'critical'],
        ],
        { months: 6 },
      ),
    ),
}
