/**
 * The words rules may speak of. What a fact is called and how it is asked stands in the texts (`risks.facts.<key>.label`,
 * `.question`). Nothing here asks about offences, expulsion, removal or a journey home: no rule may be fed with that.
 */
export interface FactType {
  readonly type: 'date' | 'number' | 'choice' | 'yesno' | 'list'
  /** `browser`: never leaves the browser of the person; the rules of the counselling treat it as not said. */
  readonly side: 'both' | 'browser'
  /** Whether a person may be asked for it in the self-check. */
  readonly selfCheck: boolean
  /** Values of a choice; `country` is any code of three capitals (ISO 3166-1). */
  readonly options?: readonly string[] | 'country'
  /** The options rise, so that `≥` means something. */
  readonly ordered?: true
  /** Values of a number, both included. */
  readonly range?: readonly [number, number]
  /** What a list holds. */
  readonly items?: 'period' | 'week' | 'choice'
}

/** A stay abroad: the day of leaving and the day of return. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** A week of work of a student: its Monday, whether lectures were given, the hours of its days from Monday on. */
export interface WorkWeek {
  readonly monday: string
  readonly lectures: boolean
  readonly hours: readonly number[]
}

export type FactValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly Period[]
  | readonly WorkWeek[]

const date = { type: 'date', side: 'both', selfCheck: true } as const
const yesno = { type: 'yesno', side: 'both', selfCheck: true } as const
const number = (least: number, most: number) =>
  ({ type: 'number', side: 'both', selfCheck: true, range: [least, most] }) as const
const choice = (...options: readonly string[]) =>
  ({ type: 'choice', side: 'both', selfCheck: true, options }) as const
const rising = (...options: readonly string[]) => ({ ...choice(...options), ordered: true }) as const
const office = { selfCheck: false } as const
const browser = { side: 'browser' } as const

const GERMAN = ['none', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const

/** As the card prints them: number, then paragraph, then sentence or number. */
export const SECTIONS = [
  ...['7', '16a', '16b', '16d', '16e', '16f', '16g', '17', '18a', '18b', '18c', '18d', '18e', '18f', '18g'],
  ...['19', '19b', '19c', '19d', '19e', '20', '20a-1', '20a-5', '21', '22', '23-1', '23-2', '23-4', '23a'],
  ...['24', '25-1', '25-2-1', '25-2-2', '25-3', '25-4', '25-4a', '25-4b', '25-5', '25a-1', '25a-2'],
  ...['25b-1', '25b-4', '28-1-1', '28-1-2', '28-1-3', '30', '31', '32', '33', '34', '35', '36', '36a'],
  ...['37', '38', '38a', '104c'],
] as const

const all = {
  'title.type': choice(
    ...['residence-permit', 'blue-card', 'ict-card', 'national-visa', 'settlement-permit', 'eu-long-term'],
    ...['eu-family-card', 'eu-permanent-card', 'gb-document', 'eu-citizen', 'asylum-permission'],
    ...['toleration', 'none'],
  ),
  'title.section': choice(...SECTIONS),
  'title.validUntil': date,
  'title.firstIssue': date,
  'title.heldSince': date,
  'title.namesEmployer': yesno,
  'title.validOnFeb2026': yesno,
  'document.validUntil': date,
  'duldung.type': choice('60a', '60b', '60c', '60d'),
  'duldung.since': date,
  'application.submittedAt': date,
  'application.status': choice('none', 'pending', 'granted', 'refused'),
  'appointment.firstFree': { ...date, ...office },
  'fiktion.validUntil': date,
  'card.readyAt': date,
  'card.handedOverAt': date,
  'card.validUntil': date,
  'passport.validUntil': date,
  'documents.count': { ...number(0, 20), ...browser },
  'loss.reportedAt': date,
  'loss.suspected': yesno,
  'person.birthDate': date,
  nationality: { type: 'choice', side: 'both', selfCheck: true, options: 'country' } as const,
  'nationality.lostKnownAt': date,
  'entry.date': date,
  'entry.forWork': yesno,
  'stay.since': date,
  'stay.lawfulSince': date,
  'stay.studyMonths': number(0, 360),
  'identity.clarified': yesno,
  'protection.status': choice('none', 'asylum', 'refugee', 'subsidiary', 'removal-ban'),
  'protection.finalAt': date,
  'protection.travelDocumentValid': yesno,
  'asylum.pending': yesno,
  'asylum.rejected': yesno,
  'asylum.appliedAt': date,
  'bamf.revocationStarted': yesno,
  'recognition.date': date,
  'move.otherLand': yesno,
  'absence.start': date,
  'absence.plannedReturn': date,
  'absence.longerPeriod': yesno,
  'absence.outsideEuStart': date,
  'absence.outsideGermanyStart': date,
  absences: { type: 'list', side: 'both', selfCheck: true, items: 'period' } as const,
  formerBlueCard: yesno,
  'family.ofBlueCard': yesno,
  'spouse.german': yesno,
  'spouse.ne18c': yesno,
  'naturalisation.planned': yesno,
  'naturalisation.test': yesno,
  'course.obligation': choice('none', 'entitled', 'obliged'),
  'course.obligedSince': date,
  'course.registeredAt': date,
  'course.entitledUntil': date,
  'course.reportedAbsences': number(0, 99),
  'course.testLanguage': choice('below-a2', 'a2', 'b1'),
  'course.testLid': choice('passed', 'failed'),
  'course.certificateAt': date,
  'course.firstEntitlementAt': date,
  'course.special': yesno,
  'german.level': rising(...GERMAN),
  'german.oral': rising(...GERMAN),
  'lid.passed': yesno,
  'livelihood.level': rising('none', 'partly', 'mostly', 'by-far', 'full'),
  'benefits.type': choice('none', 'harmless', 'sgb2', 'sgb12'),
  'benefits.since': date,
  'pension.months': number(0, 720),
  'employment.start': date,
  'employment.end': date,
  'employment.endedEarly': yesno,
  'employment.knownAt': date,
  'employment.involuntary': yesno,
  'employment.newEmployer': yesno,
  'employment.monthsWithTitle': number(0, 720),
  'employment.fixedUntil': date,
  'employment.grossYear': number(0, 10_000_000),
  'employment.weeklyHours': number(0, 80),
  'employment.months': number(0, 720),
  'employment.qualifiedMonths': number(0, 720),
  'notice.sentAt': date,
  'bluecard.category': choice('standard', 'shortage'),
  'degree.german': yesno,
  qualification: choice('none', 'german', 'recognised'),
  'job.offer': yesno,
  'business.success': yesno,
  'insurance.type': choice('none', 'travel', 'public', 'private'),
  'insurance.validUntil': date,
  'housing.sqm': number(1, 2000),
  'housing.sqmNeeded': number(1, 2000),
  'housing.sufficient': yesno,
  'family.reunionPlanned': yesno,
  'settlement.planned': yesno,
  'work.weeks': { type: 'list', side: 'browser', selfCheck: true, items: 'week' } as const,
  'study.semester': number(1, 60),
  'study.averageDuration': number(1, 30),
  'study.completedAt': date,
  'funding.until': date,
  'funding.monthly': number(0, 100_000),
  'training.endedEarly': yesno,
  'training.endDate': date,
  'training.startDate': date,
  'recognition.paragraph': choice('1', '3', '4', '6'),
  'ict.role': choice('manager', 'specialist', 'trainee'),
  'marriage.start': date,
  'marriage.cohabitationStart': { ...date, ...browser },
  'marriage.separationDate': { ...date, ...browser },
  'divorce.filedAt': { ...date, ...browser },
  'eu.personStatus': { ...choice('here', 'left', 'died'), ...browser },
  'sponsor.titleValidUntil': date,
  'child.birthDate': date,
  'child.bornInGermany': yesno,
  'child.german': yesno,
  'child.hasTitle': yesno,
  'child.applied': yesno,
  'family.hasMinorChild': yesno,
  'family.cohabiting': yesno,
  'family.requestAt': date,
  'school.years': number(0, 20),
  'school.degree': yesno,
  'departure.blameless': yesno,
  'form.aboutToSend': { ...yesno, ...browser },
  'request.deadline': date,
  'documents.missing': yesno,
  'decision.servedAt': date,
  'decision.type': choice('none', 'refusal', 'revocation', 'shortened'),
  'decision.expulsion': { ...yesno, ...browser },
  'decision.actionFiledAt': date,
  'mail.returned': yesno,
  'register.departure': yesno,
  'topic.open': {
    ...{ type: 'list', items: 'choice', selfCheck: true, side: 'browser' },
    options: ['home-travel', 'asylum-claim', 'debts', 'criminal', 'exploitation'],
  } as const,
} as const satisfies Record<string, FactType>

export type FactKey = keyof typeof all

export const FACTS: Readonly<Record<FactKey, FactType>> = all
export const FACT_KEYS = Object.keys(all) as readonly FactKey[]

/** What somebody entered. A key nobody entered is not there; keys the vocabulary does not know are passed over. */
export type Facts = { readonly [key in FactKey]?: FactValue | null | undefined }

/** As the card prints it: `25-2-1` is "§ 25 Abs. 2 Satz 1 Alt. 1", `28-1-3` is "§ 28 Abs. 1 Nr. 3". */
export function sectionName(section: string): string {
  const [number = '', paragraph, rest] = section.split('-')
  const last = rest && (number === '25' ? ` Satz 1 Alt. ${rest}` : ` Nr. ${rest}`)
  return `§ ${number}${paragraph ? ` Abs. ${paragraph}` : ''}${last ?? ''}`
}
