import { identityCard, isListed, POST_OF, REISSUE_REASONS } from './tariff.ts'

/** One act; `together` is the act a processing fee, objection, transfer, change or deduction is about. */
export interface AskedAct {
  readonly key: string
  readonly quantity: number
  readonly cause: string | null
  readonly together: string | null
}

export interface Asked {
  /** The day the fee is set, `YYYY-MM-DD`. */
  readonly on: string
  /** Completed years on the day of the application. */
  readonly age: number
  readonly acts: readonly AskedAct[]
  readonly grounds: ReadonlySet<string>
  /** What a person decided, in cents for the whole line; `range` within StAG § 38 Abs. 2 Nr. 3. */
  readonly decisions: readonly { readonly key: string; readonly feeKey: string; readonly cents: number }[]
  readonly creditCents: number
  /** § 49 Abs. 4: the office responsible before took the processing fee. */
  readonly paidElsewhere: boolean
}

export interface Reading {
  readonly lines: readonly { readonly feeKey: string; readonly cents: number }[]
  readonly totalCents: number
  readonly dueCents: number
  /** `ground fee`: what a person may still lower, in the order of the text. */
  readonly open: readonly string[]
}

/** § 50 Abs. 1 Satz 1: what is halved for whoever is under 18. § 49 is halved where it is reckoned. */
const HALVED =
  '44/1 44/2 44/3 45 45a 45b 45c 46 47 48/3 48/4 48/5 48/6 48/7 48/8 48/9 48/10 48/11 48/12 48/13 48/14'

/** Who owes nothing for what; `processing`: applications for which acts cost nothing either (§ 49). */
const FREE: Readonly<Record<string, { readonly acts: string; readonly processing: string }>> = {
  // § 52 Abs. 1
  german_family_visa: { acts: '46/1', processing: '' },
  // § 52 Abs. 2 Satz 5
  swiss: { acts: '47/8', processing: '45/1 45/2 45c 48/3 48/4' },
  // § 52 Abs. 3
  protected_persons: {
    acts: '44/3 45/1 45/2 45c/1 45c/2 47/8 47/11',
    processing: '44/3 45/1 45/2 45c/1 45c/2 47/11',
  },
  // § 52 Abs. 4
  admission_23_2: { acts: '44/3 45/1 45/2 47/11', processing: '44/3 45/1 45/2 47/11' },
  // § 52 Abs. 5
  public_scholarship: {
    acts: '46/1 45/1 45/2 45c/1 45c/2 47/8 47/11',
    processing: '45/1 45/2 45c/1 45c/2 47/11',
  },
  // § 53 Abs. 1 Nr. 1 to 8, and 9 of which 4 and 5 are left out
  benefits_recipient: {
    acts: '45/1 45/2 47/3 47/4 47/5 47/6 47/7 47/8 47/10 47/11 45c/1 45c/2 48/10 48/12',
    processing: '45/1 45/2 47/3 47/5 47/6 47/7 47/10 47/11 45c/1 45c/2 48/10 48/12',
  },
}

/** Whoever has a claim to no fee at all for the act; then it is none for which § 49 or § 51 asks anything. */
const NO_FEE: Readonly<Record<string, string>> = {
  // § 47 Abs. 2
  employment_condition: '47/3',
  // § 45c Abs. 2
  chip_defect_not_own_fault: '45c/4',
}

/** § 52a Abs. 3. Nr. 11 of § 47 depends on the title, 13 and 14 of § 48 on the document. */
const ASSOCIATION_FREE = '47/3 47/8 47/9 47/10 48/3 48/4 48/8 48/10 48/11 48/12'
const ASSOCIATION_DOCUMENTS = '48/3 48/4 48/8 48/10 48/11 48/12'

/** What the reason of an act makes of its fee: § 47 Abs. 3, § 48 Abs. 1 Nr. 17 and Abs. 2, § 51 Abs. 2, StAG § 38 Abs. 3. */
const BY_CAUSE: Readonly<Record<string, number>> = {
  '47-3/1 gb_for_permanent_card': 0,
  '47-3/1 chip_defect_not_own_fault': 0,
  '47-3/3 gb_for_permanent_card': 0,
  '47-3/3 chip_defect_not_own_fault': 0,
  '48/13 ex_officio': 0,
  '48/13 residence_corrected': 0,
  '48/13 marriage_noted': 0,
  '48/17 out_of_hours': 6000,
  '51/5 only_underlying_decision': 0,
  'S/1 restitution_116': 0,
  'S/1 redress_15': 0,
  'S/1 lost_by_marriage': 0,
  'S/2 ex_officio': 0,
  'S/3 restitution_116': 0,
}

/** Rows the paragraph gives for people under 24 next to those for everybody. */
const UNDER_24: Readonly<Record<string, string>> = {
  ra_auslaender: 'ra_auslaender_u24',
  ra_fluechtling: 'ra_fluechtling_u24',
  aufenthaltskarte_24plus: 'aufenthaltskarte_u24',
}

/** The case as a person with the ordinance in her hand would reckon it, act by act. */
export function read(asked: Asked): Reading {
  const { age, creditCents } = asked
  const acts = asked.acts.map((act) => rightForAge(act, age))
  const person: Person = { ...asked, acts }
  const lines: { feeKey: string; cents: number }[] = []
  const open: string[] = []
  for (const act of acts) {
    const cents = pays(act, person)
    lines.push({ feeKey: act.key, cents })
    const isDecided = (ground: string): boolean =>
      asked.decisions.some(({ key, feeKey }) => key === ground && feeKey === act.key)
    // What one ground has lowered, another may lower further.
    const grounds = cents > 0 ? mayLower(act, person).filter((ground) => !isDecided(ground)) : []
    open.push(...grounds.map((ground) => `${ground} ${act.key}`))
  }
  const totalCents = lines.reduce((sum, { cents }) => sum + cents, 0)
  return { lines, totalCents, dueCents: totalCents - credited(person, lines, creditCents), open }
}

/**
 * § 69 Abs. 7 AufenthG: a processing fee, paid before or asked for together with the act, is taken off the fee for the
 * act it was for, and never off more than that.
 */
function credited({ acts, age }: Person, lines: Reading['lines'], creditCents: number): number {
  const lineOf = (key: string): number => lines.find(({ feeKey }) => feeKey === key)?.cents ?? 0
  // The emergency document and the slip issued with it cost what the document costs (§ 48 Abs. 1 Satz 2), a title on a
  // sticker what is left of its fee (§ 45b).
  const centsOf = (key: string): number =>
    lineOf(key) +
    (key === 'emergency_travel_doc' && acts.some((act) => act.key === key) ? lineOf('passierschein') : 0) +
    (acts.some((act) => isStickerOf(act, key)) ? lineOf('exceptional_form_discount') : 0)
  const here = acts
    .filter(({ key }) => key.startsWith('processing_'))
    .reduce((sum, act) => sum + Math.min(centsOf(act.key), centsOf(rightForAge(aboutOf(act), age).key)), 0)
  const appliedFor = lines.reduce((sum, { feeKey, cents }) => sum + (isAppliedFor(feeKey) ? cents : 0), 0)
  return here + Math.max(0, Math.min(creditCents, appliedFor - here))
}

/** § 69 Abs. 7 AufenthG: a processing fee is taken off the fee for what was applied for, not off what comes on top. */
const isAppliedFor = (key: string): boolean =>
  isListed(POST_OF.get(key)!.ref, '44 44a 45 45b 45c 46 47 48') && key !== 'handover_surcharge'

type Person = Omit<Asked, 'creditCents'>

const rightForAge = (act: AskedAct, age: number): AskedAct =>
  age < 24 && UNDER_24[act.key] ? { ...act, key: UNDER_24[act.key]! } : act

/** Cents for the whole line: what is owed, or what a person decided instead, less what is taken off for another. */
function pays(act: AskedAct, person: Person): number {
  const decisionOn = (isRange: boolean): number | undefined =>
    person.decisions.find(({ key, feeKey }) => feeKey === act.key && (key === 'range') === isRange)?.cents
  const owed = decisionOn(true) ?? owes(act, person) * act.quantity
  const set = (owed > 0 ? decisionOn(false) : undefined) ?? owed
  return act.key === 'emergency_travel_doc' ? Math.max(0, set - slipsWith(act, person)) : set
}

/** § 48 Abs. 1 Satz 2: what the Passierschein costs is taken off the document it is issued with, one for one. */
function slipsWith({ quantity }: AskedAct, person: Person): number {
  const slip = person.acts.find(({ key }) => key === 'passierschein')
  return slip ? Math.floor((pays(slip, person) * Math.min(quantity, slip.quantity)) / slip.quantity) : 0
}

/** Cents for one piece of an act. */
function owes(act: AskedAct, person: Person): number {
  const { ref } = POST_OF.get(act.key)!
  // The text of 2021: 60 euro.
  if (ref === '48/1c' && person.on < '2022') return 6000
  const byCause = BY_CAUSE[`${ref} ${act.cause}`]
  if (byCause !== undefined) return byCause
  if (ref.startsWith('49/')) return forProcessing(ref, act, person)
  if (ref.startsWith('51/') && person.grounds.has('processing_not_due')) return 0 // § 51 Abs. 3
  if (ref === '51/1') return forObjection(act, person)
  if (ref === '45b') return deducted(act, person)
  return owedFor(act, person)
}

/** §§ 44 to 48: free, or another fee in its place, or the half. */
function owedFor(act: AskedAct, person: Person): number {
  if (isFree(act, person, 'acts')) return 0
  return replacedOrUsual(act, person)
}

/** Without §§ 52 and 53, which §§ 49 and 51 do not name. No relief makes anything dearer. */
function replacedOrUsual(act: AskedAct, person: Person): number {
  return Math.min(usual(act, person.age), association(act, person), swiss(act, person))
}

function usual(act: AskedAct, age: number): number {
  const ref = cited(act)
  const cents = BY_CAUSE[`${ref} ${act.cause}`] ?? POST_OF.get(act.key)!.cents!
  // § 50 Abs. 2: "bis zum vollendeten zwölften Lebensjahr"
  if (ref === '48/2' && age < 12) return 600
  return age < 18 && isListed(ref, HALVED) ? half(cents) : cents
}

const NOT_REPLACED = Number.POSITIVE_INFINITY

/** § 52a Abs. 2 and 3. */
function association(act: AskedAct, person: Person): number {
  if (!person.grounds.has('association_turkey')) return NOT_REPLACED
  const ref = cited(act)
  if (isListed(ref, ASSOCIATION_FREE)) return 0
  if (isListed(ref, '44 44a 45') && isOnSticker(act, person)) return 0
  if (isListed(ref, '44 44a 45 45c 48/15')) return identityCard(person.age)
  // Of a transfer or change nobody tied to a title or document, § 52a says nothing.
  const about = act.together === null ? '' : cited(aboutOf(act))
  if (ref === '47/11' && isListed(about, '44 44a')) return 800
  if (ref === '47/11' && isListed(about, '45')) return 0
  if (isListed(ref, '48/13 48/14') && isListed(about, ASSOCIATION_DOCUMENTS)) return 0
  return NOT_REPLACED
}

/** § 52 Abs. 2; the card with a chip only, which a sticker is not. */
function swiss(act: AskedAct, person: Person): number {
  if (!person.grounds.has('swiss')) return NOT_REPLACED
  const ref = cited(act)
  if (isListed(ref, '45/1 45/2 45c'))
    return isOnSticker(act, person) ? NOT_REPLACED : identityCard(person.age)
  return isListed(ref, '48/3 48/4') ? 800 : NOT_REPLACED
}

const isStickerOf = ({ key, together }: AskedAct, title: string): boolean =>
  key === 'exceptional_form_discount' && together === title

const isOnSticker = ({ key }: AskedAct, { acts }: Person): boolean =>
  acts.some((one) => isStickerOf(one, key))

function isFree(act: AskedAct, { grounds }: Person, what: 'acts' | 'processing'): boolean {
  return [...grounds].some((ground) => {
    const list = FREE[ground]?.[what]
    return (list !== undefined && isListed(cited(act), list)) || hasNoFee(act, ground)
  })
}

const hasNoFee = (act: AskedAct, ground: string): boolean =>
  NO_FEE[ground] !== undefined && isListed(cited(act), NO_FEE[ground])

/**
 * § 49: half of a settlement permit, all of anything else, as §§ 44 to 48 and § 52a have it; the half of that for minors,
 * because § 50 Abs. 1 names § 49 itself and not what § 49 takes its amount from.
 */
function forProcessing(ref: string, act: AskedAct, person: Person): number {
  if (person.grounds.has('processing_not_due') || person.paidElsewhere) return 0
  const about = rightForAge(aboutOf(act), person.age)
  if (isFree(about, person, 'processing') || BY_CAUSE[`${cited(about)} ${about.cause}`] === 0) return 0
  // § 49 Abs. 1 names § 44, not the 55 euro of § 50.
  const priced = about.key === 'ne_child_35' ? { ...about, key: 'ne_other' } : about
  const whole = Math.min(usual(priced, 99), association(about, applying(person)))
  const processing = ref === '49/1' ? half(whole) : whole
  return person.age < 18 ? half(processing) : processing
}

/** Whoever applies holds no paper yet: what comes on a sticker is § 52a Abs. 3, which § 49 Abs. 1 does not name. */
const applying = (person: Person): Person => ({ ...person, acts: [] })

/** § 51 Abs. 1 Nr. 1: half of §§ 44 to 48 Abs. 1, 50 and 52a; §§ 52 and 53 are not named. */
function forObjection(act: AskedAct, person: Person): number {
  const about = rightForAge(aboutOf(act), person.age)
  if ([...person.grounds].some((ground) => hasNoFee(about, ground))) return 0
  return half(Math.min(usual(about, person.age), association(about, applying(person))))
}

/** § 45b: the fee of one title becomes less by 44 euro (22 for minors), never less than nothing. */
function deducted(act: AskedAct, person: Person): number {
  const title = person.acts.find(({ key }) => key === act.together) ?? aboutOf(act)
  const fee = Math.floor(pays(title, person) / title.quantity)
  return -Math.min(fee, person.age < 18 ? 2200 : 4400)
}

/** Which grounds let a person lower this fee: §§ 52 Abs. 6 and 7, 53, 54; StAG § 38 Abs. 4 for its own fees. */
function mayLower(act: AskedAct, { grounds, age }: Person): string[] {
  const { ref } = POST_OF.get(act.key)!
  if (ref.startsWith('S/')) return grounds.has('naturalisation_hardship') ? ['naturalisation_hardship'] : []
  // § 52 Abs. 6: the fees of § 52 Abs. 5
  const { acts, processing } = FREE['public_scholarship']!
  const isTraining =
    ref === '49/2' ? isListed(cited(rightForAge(aboutOf(act), age)), processing) : isListed(cited(act), acts)
  return [
    ...(isTraining ? ['in_training_no_wage'] : []),
    ...['public_interest', 'benefits_recipient', 'economic_hardship', 'intl_agreements'],
  ].filter((ground) => grounds.has(ground))
}

/** The act with its number: § 45c has one for each reason. */
function cited({ key, cause }: AskedAct): string {
  const { ref } = POST_OF.get(key)!
  return ref === '45c' && cause !== null ? `45c/${REISSUE_REASONS.indexOf(cause) + 1}` : ref
}

/** A card is applied for, or refused, for the same reason as it is issued. */
function aboutOf({ together, cause }: AskedAct): AskedAct {
  if (together === null) throw new Error('this act needs the one it is about')
  return { key: together, quantity: 1, cause, together: null }
}

/** Exact: every fee is whole euros or 27.60. */
function half(cents: number): number {
  if (cents % 2 !== 0) throw new Error(`${cents} cents have no half`)
  return cents / 2
}
