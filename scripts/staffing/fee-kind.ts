import { assessFees, feeByKey, type FeeAct } from '#law/fees/index.ts'
import { count, figures, unsupported, type Figures, type Solve } from './figures.ts'
import { groundsIn, readAct } from './fee-words.ts'
import { Given, Unreadable } from './given.ts'

/** A fee by the law of the program; on a day outside its data the program refuses, and so does the vector's line. */
export const solveFee: Solve = (input, asked) => {
  const given = new Given(input)
  const day = dayOf(given.need(given.text('on', 'date', 'day'), 'on'))
  const words = given.need(given.text('act', 'what'), 'act')
  const read = readAct(words, (key) => causesOf(key, day))
  if (read === null) return unsupported(`nobody can tell which act "${words}" is`)
  const acts = [...read.acts, ...added(given, read.acts)]
  const age = given.number('age') ?? (given.flag('minor', 'isMinor') ? 17 : read.age)
  const grounds = [...new Set([...read.grounds, ...groundsOf(given)])]
  const told = assessFees({ on: day, acts, grounds, ...(age !== null && { age }) })
  if (told.ok)
    return ofCents(
      told.assessment.totalCents,
      told.assessment.open.length > 0,
      told.assessment.lines.map(({ paragraph }) => paragraph).join(' + '),
    )
  if (told.refusal === 'together-missing' && acts.length === 1) return alone(acts[0]!, day)
  if (told.refusal === 'outside-validity' && asked.includes('error'))
    return figures([['error', { text: 'outside-validity' }]])
  return unsupported(`the program refuses: ${told.refusal} ${JSON.stringify(told.detail)}`)
}

/** A surcharge that is asked for without its act: the row itself. */
function alone({ key }: FeeAct, day: Temporal.PlainDate): Figures {
  const found = feeByKey(key, day)
  if (!found.ok || found.row.amountCents === null) return unsupported(`${key} has no amount of its own`)
  return ofCents(found.row.amountCents, false, `${found.row.law} ${found.row.section}`)
}

const ofCents = (cents: number, isOpen: boolean, norm: string): Figures =>
  figures([
    ['eur euro amount fee', count(cents / 100)],
    ['cents', count(cents)],
    ['discretionary discretion askDecision decisionNeeded', { flag: isOpen }],
    ['free', { flag: cents === 0 }],
    ['norm', { text: norm }],
  ])

function dayOf(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    throw new Unreadable(`the field on is no day: ${text}`)
  }
}

function causesOf(key: string, day: Temporal.PlainDate): readonly string[] {
  const found = feeByKey(key, day)
  if (!found.ok) return []
  const { causes = [], freeCauses = [], causeAmounts = [] } = found.row
  const names = [...causes, ...freeCauses, ...causeAmounts].map((one) =>
    typeof one === 'string' ? one : one.cause,
  )
  return [...new Set(names)]
}

function added(given: Given, acts: readonly FeeAct[]): FeeAct[] {
  const has = (key: string) => acts.some((act) => act.key === key)
  return [
    ...(given.flag('express') && !has('express_surcharge') ? [{ key: 'express_surcharge' }] : []),
    ...(given.flag('directDelivery', 'delivery', 'postal') ? [{ key: 'handover_surcharge' }] : []),
    ...(given.flag('sticker', 'paper', 'asSticker') && !has('exceptional_form_discount')
      ? [{ key: 'exceptional_form_discount' }]
      : []),
  ]
}

/** Fields beside the act: flags by their name, statuses and benefits by their words. */
function groundsOf(given: Given): string[] {
  const flags: readonly (readonly [string, string])[] = [
    ['associationTurkey', 'association_turkey'],
    ['turkishAssociation', 'association_turkey'],
    ['publicScholarship', 'public_scholarship'],
    ['scholarship', 'public_scholarship'],
    ['refugee', 'protected_persons'],
    ['subsidiaryProtection', 'protected_persons'],
    ['swiss', 'swiss'],
    ['withdrawnBeforeWork', 'processing_not_due'],
    ['chipDefectNotOwnFault', 'chip_defect_not_own_fault'],
  ]
  const words = ['status', 'benefits', 'nationality', 'holder', 'person', 'cause', 'title', 'residenceTitle']
    .map((name) => given.text(name)?.toLowerCase() ?? '')
    .join(' ; ')
  const refugee = /\brefugee|flüchtling|asyl(?!blg)|subsidiar/.test(words) ? ['protected_persons'] : []
  return [
    ...flags.flatMap(([name, ground]) => (given.flag(name) ? [ground] : [])),
    ...groundsIn(words),
    ...refugee,
  ]
}
