import { formatDay, formatEuro } from '#ground/languages/index.ts'
import type { FeeAssessment, FeeLine, FeeStep, RefusedCase } from '#law/fees/index.ts'
import type { FeeChoice, FeeSheet, GroundChoice } from '#office/charging/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'
import type { FieldErrors } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { readDraft, type Draft, type DraftDecision, type ReadDraft } from './draft.ts'

/** What a case costs, as the desk shows it: plain values. */
export interface LineView {
  readonly no: number
  readonly title: string
  readonly paragraph: string
  readonly quantity: number
  readonly amount: string
  readonly steps: readonly StepView[]
  /** The day of a later law nobody has compared with the amount. */
  readonly unreviewed: string | null
}

export interface StepView {
  readonly words: string
  readonly paragraph: string
  readonly amount: string
  readonly who: string | null
  readonly reason: string | null
}

export interface ReckoningView {
  readonly lines: readonly LineView[]
  readonly credit: string | null
  readonly due: string
  readonly dueCents: number
  readonly hints: readonly string[]
  readonly unreviewed: string | null
}

export interface DecisionView extends DraftDecision {
  readonly n: number
  readonly title: string
  readonly paragraph: string
  readonly question: string
}

export interface GroundView extends Pick<GroundChoice, 'key' | 'who' | 'paragraph' | 'limits' | 'matters'> {
  readonly proof: string
}

/** The form and what follows from it. */
export interface ChargeState {
  readonly draft: Draft
  readonly reckoning: ReckoningView | null
  readonly decisions: readonly DecisionView[]
  readonly grounds: readonly GroundView[]
  readonly errors: FieldErrors
  /** Asked once more before it is done. */
  readonly sure: boolean
}

const { t, tr, maybe } = textsIn('de')
const money = (cents: number): string => formatEuro('de', cents)

/** Reckons what stands in the form. Refusals of the law are told at the field they are about. */
export function stateOf(office: Office, on: Temporal.PlainDate, draft: Draft): ChargeState {
  const read = readDraft(draft)
  const { answer, grounds } = office.charging.reckonFees({ ...read.case, on })
  const choices = office.charging.feeChoices(on)
  const titles = new Map(choices.map(({ key, title }) => [key, title]))
  const wrong = Object.fromEntries(read.wrong.map((name) => [name, tr(`charging.wrong.${fieldKind(name)}`)]))
  const decisions = decisionsOf(draft, answer, choices)
  const refused = answer.ok || read.wrong.length > 0 ? {} : errorsOf(answer, read, choices, decisions)
  return {
    ...{ draft, sure: false, errors: { ...wrong, ...refused } },
    reckoning: answer.ok ? reckoningView(answer.assessment) : null,
    decisions,
    grounds: grounds.map((one) => groundView(office, titles, one)),
  }
}

const fieldKind = (name: string) =>
  (name.split('-')[0] ?? '') as 'quantity' | 'birth' | 'applied' | 'age' | 'credit' | 'amount'

function groundView(
  office: Office,
  titles: ReadonlyMap<string, string>,
  { key, who, paragraph, limits, matters, proof }: GroundChoice,
): GroundView {
  const { catalogue, localName } = office.catalogue
  const named = proof.flatMap((type) => {
    const found = catalogue.documentTypes.get(type)
    return found ? [localName(found, 'de').text] : []
  })
  const told = limits?.replace(/[a-z]+(?:_[a-z0-9]+)+/g, (fee) => titles.get(fee) ?? fee) ?? null
  return { key, who, paragraph, limits: told, matters, proof: named.join(', ') }
}

function reckoningView(it: FeeAssessment): ReckoningView {
  return {
    lines: it.lines.map(lineView),
    credit: it.creditCents > 0 ? money(it.creditCents) : null,
    ...{ due: money(it.dueCents), dueCents: it.dueCents },
    hints: it.hints.map(({ code, feeKey, paragraph, detail }) => {
      const fee = it.lines.find((line) => line.feeKey === feeKey)?.titleDe ?? feeKey ?? ''
      const words = maybe(`charging.hints.${code}`, { fee, paragraph: paragraph ?? '', detail: detail ?? '' })
      return words?.text ?? code
    }),
    unreviewed: it.unreviewedSince && formatDay('de', it.unreviewedSince, 'date'),
  }
}

function lineView(line: FeeLine): LineView {
  return {
    ...{ no: line.no, title: line.titleDe, paragraph: line.paragraph, quantity: line.quantity },
    ...{ amount: money(line.cents), steps: line.steps.map(stepView) },
    unreviewed: line.unreviewedSince && formatDay('de', line.unreviewedSince, 'date'),
  }
}

export function stepView(step: FeeStep): StepView {
  return {
    ...{ words: t(`charging.steps.${step.effect}`), paragraph: step.paragraph, amount: money(step.cents) },
    ...{ who: groundWords(step.ground), reason: step.reason },
  }
}

function groundWords(ground: string | null): string | null {
  if (ground === null) return null
  const words = maybe(`charging.causes.${ground}`) ?? maybe(`charging.grounds.${ground}`)
  return words?.text ?? null
}

/** Every decision that was begun, and every one the law leaves to a person here. */
function decisionsOf(
  draft: Draft,
  answer: ReturnType<Office['charging']['reckonFees']>['answer'],
  choices: readonly FeeChoice[],
): readonly DecisionView[] {
  const open = answer.ok
    ? answer.assessment.open.map(({ reduction, feeKey, line }) => `${reduction}|${feeKey}|${line}`)
    : answer.refusal === 'amount-to-be-named'
      ? [`range|${String(answer.detail['key'])}|`]
      : []
  const begun = draft.decisions.filter(
    ({ amount, reason, about }) => amount !== '' || reason !== '' || open.includes(about),
  )
  const fresh = open.filter((about) => !begun.some((one) => one.about === about))
  return [...begun, ...fresh.map((about) => ({ about, amount: '', reason: '' }))].map((one, index) => {
    const [key = '', feeKey = ''] = one.about.split('|')
    const fee = choices.find((it) => it.key === feeKey)
    return {
      ...{ ...one, n: index + 1, title: fee?.title ?? feeKey, paragraph: fee?.paragraph ?? '' },
      question: groundWords(key) ?? t('charging.decision.range'),
    }
  })
}

/** The words of a refusal of the law, at the field it is about. */
function errorsOf(
  { refusal, detail }: RefusedCase,
  { rowOf, case: { acts } }: ReadDraft,
  choices: readonly FeeChoice[],
  decisions: readonly DecisionView[],
): FieldErrors {
  const isDecision = refusal === 'decision-invalid'
  const key = String((isDecision ? detail['feeKey'] : undefined) ?? detail['key'] ?? '')
  const fee = choices.find((it) => it.key === key)?.title ?? key
  const oneOf = Array.isArray(detail['oneOf']) ? detail['oneOf'].length : 0
  const params = {
    fee,
    most: String(detail['most'] ?? ''),
    applied: String(detail['applied'] ?? ''),
    count: oneOf,
  }
  const words: Words = maybe(`charging.refusals.${refusal}`, params) ?? tr('charging.refusals.other')
  const begun = decisions.find(({ about }) => about.startsWith(`${String(detail['key'])}|${key}|`))
  if (isDecision && begun) return { [`amount-${begun.n}`]: words }
  const at = acts.findIndex((act) => act.key === key)
  return { [fieldOf(refusal, detail, rowOf[at] ?? rowOf[0] ?? 1)]: words }
}

function fieldOf(refusal: string, detail: RefusedCase['detail'], n: number): string {
  if (refusal === 'age-invalid') return FIELD_OF_AGE[String(detail['field'])] ?? 'age'
  const part = PART_OF[refusal]
  return part === undefined ? '' : part === 'age' || part === 'credit' ? part : `${part}-${n}`
}

const FIELD_OF_AGE: Readonly<Record<string, string>> = { birthDate: 'birth', appliedOn: 'applied' }
const PART_OF: Readonly<Record<string, string>> = {
  ...{ 'nothing-asked': 'fee', 'unknown-fee': 'fee', 'outside-validity': 'fee', 'named-twice': 'fee' },
  ...{ 'quantity-invalid': 'quantity', 'unknown-cause': 'cause', 'cause-missing': 'cause' },
  ...{ 'together-missing': 'together', 'together-invalid': 'together' },
  ...{ 'age-missing': 'age', 'age-contradicts': 'age', 'credit-invalid': 'credit' },
}

/** What the form needs beside what is typed. `visit`: whose concerns it is about; none for a file. */
export function sheetView(
  office: Office,
  { on, proposal }: Pick<FeeSheet, 'on'> & Partial<Pick<FeeSheet, 'proposal'>>,
  visit?: FeeSheet['visit'],
) {
  const { catalogue, localName } = office.catalogue
  return {
    persons: visit?.persons ?? 1,
    concerns: (visit?.concerns ?? []).map((key) => {
      const concern = catalogue.concerns.get(key)
      return concern ? localName(concern, 'de').text : key
    }),
    usual: proposal?.usual ?? [],
    choices: office.charging.feeChoices(on).map((one) => ({
      ...{ key: one.key, title: one.title, paragraph: one.paragraph, together: one.together, unit: one.unit },
      causes: one.causes.map((key) => ({ key, words: groundWords(key) ?? key })),
      amount: one.amountCents === null ? '' : money(one.amountCents),
    })),
  }
}
