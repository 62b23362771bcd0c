import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import type { CaseFault } from '#law/risks/index.ts'
import type { RulePage } from '#office/earlywarning/index.ts'
import { textsIn } from '#texts/index.ts'
import { dayIn, refuseForm, typed, typedShort, type FieldErrors } from '#ui/forms.ts'
import { memberNames, memberOf } from '../../parts/case-view.ts'
import { idTyped } from '../../parts/id-typed.ts'
import { errorsOf } from './rule-faults.ts'
import { CHOICES, historyView, ruleView } from './rule-view.ts'
import type { Actions, PageServerLoad } from './$types'

interface Asked extends Pick<RequestEvent, 'locals'> {
  readonly params: { readonly rule: string }
}
type Sent = Asked & Pick<RequestEvent, 'request'>

async function pageOf(event: Asked): Promise<RulePage> {
  const { rule } = event.params
  const read = await event.locals.counselling.earlywarning.readRulePage(memberOf(event), { rule })
  if (!read.ok) error(read.refusal === 'unknown-rule' ? 404 : 403, read.refusal)
  return read
}

export const load: PageServerLoad = async (event) => {
  const page = await pageOf(event)
  const { names } = await memberNames(event)
  const { earlywarning } = event.locals.counselling
  const { current, cases } = page
  const isLead = event.locals.counsellor?.lead ?? false
  return {
    told: event.url.searchParams.get('told'),
    rule: ruleView(page),
    history: historyView(page, names, memberOf(event).id),
    isLead,
    // what stands in the form before somebody typed; only the lead gets it
    fields: isLead
      ? {
          ...earlywarning.typeRule(current.rule, cases),
          ...{ why: '', effectiveFrom: page.today.split('-').reverse().join('.') },
          ...(current.isOn && { isOn: 'yes' }),
          ...(current.inMyWay && { inMyWay: 'yes' }),
        }
      : null,
    choices: isLead ? CHOICES : null,
    signs: earlywarning.signs,
    contactsMax: earlywarning.contactsMax,
  }
}

/** What the form says of the rule, and what is wrong with it; `why` and the day are asked where it is kept. */
async function readForm(event: Sent) {
  const form = await event.request.formData()
  const page = await pageOf(event)
  const { earlywarning } = event.locals.counselling
  const sent = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >
  const read = earlywarning.readTypedRule(page.current.rule, sent)
  const drafted = read.faults.length > 0 ? null : earlywarning.checkDraft(read.rule, read.cases)
  const errors = errorsOf([...read.faults, ...(drafted?.faults ?? [])])
  return { form, page, read, errors, failing: drafted?.failing ?? [] }
}

function refusedRule(form: FormData, errors: FieldErrors, failing: readonly CaseFault[] = [], status = 400) {
  const { data } = refuseForm(form, errors)
  return fail(status, { ...data, failing, passed: 0 })
}

function wordsOf(refusal: string) {
  const { tr, maybe } = textsIn('de')
  return maybe(`earlywarning.refusals.${refusal}`) ?? tr('earlywarning.refusals.other')
}

const STATUS: Readonly<Record<string, number>> = {
  'not-permitted': 403,
  'unknown-rule': 404,
  'unknown-revision': 404,
  'already-proposed': 409,
  'already-decided': 409,
  'own-revision': 403,
}

export const actions: Actions = {
  /** Keeps nothing: says what is wrong and which cases fail. */
  check: async (event) => {
    const { form, read, errors, failing } = await readForm(event)
    if (Object.keys(errors).length > 0 || failing.length > 0)
      return refusedRule(form, failing.length > 0 ? { cases: wordsOf('cases-fail') } : errors, failing)
    return { ...refuseForm(form, {}).data, failing, passed: read.cases.length }
  },
  propose: async (event) => {
    const { form, page, read, errors } = await readForm(event)
    if (Object.keys(errors).length > 0) return refusedRule(form, errors)
    const effectiveFrom = dayIn(form, 'effectiveFrom')
    if (!effectiveFrom) return refusedRule(form, { effectiveFrom: wordsOf('day-wrong') })
    const rule = page.shipped.key
    const done = await event.locals.counselling.earlywarning.proposeRule(memberOf(event), {
      ...{
        rule,
        content: read.rule,
        cases: read.cases,
        isOn: form.has('isOn'),
        inMyWay: form.has('inMyWay'),
      },
      ...{ why: typed(form, 'why'), effectiveFrom },
    })
    if (done.ok) redirect(303, `/counselling/regeln/${rule}?told=proposed`)
    const failing = (done.detail?.['failing'] as readonly CaseFault[] | undefined) ?? []
    return refusedRule(
      form,
      { [done.field ?? '']: wordsOf(done.refusal) },
      failing,
      STATUS[done.refusal] ?? 400,
    )
  },
  agree: (event) => decide(event, 'agree', 'agreed'),
  withdraw: (event) => decide(event, 'withdraw', 'withdrawn'),
  back: async (event) => {
    const form = await event.request.formData()
    const { shipped, today } = await pageOf(event)
    const done = await event.locals.counselling.earlywarning.returnRule(memberOf(event), {
      ...{ rule: shipped.key, number: Number(typedShort(form, 'number')), why: typed(form, 'backWhy') },
      effectiveFrom: Temporal.PlainDate.from(today),
    })
    if (done.ok) redirect(303, `/counselling/regeln/${shipped.key}?told=proposed`)
    const field = done.field === 'why' ? 'backWhy' : ''
    return refusedRule(form, { [field]: wordsOf(done.refusal) }, [], STATUS[done.refusal] ?? 400)
  },
}

async function decide(event: Sent, act: 'agree' | 'withdraw', told: string) {
  const form = await event.request.formData()
  const { shipped } = await pageOf(event)
  const { earlywarning } = event.locals.counselling
  const revision = idTyped(form, 'revision')
  const done = await (act === 'agree'
    ? earlywarning.agreeRule(memberOf(event), { revision })
    : earlywarning.withdrawRule(memberOf(event), { revision }))
  if (done.ok) redirect(303, `/counselling/regeln/${shipped.key}?told=${told}`)
  return refusedRule(form, { '': wordsOf(done.refusal) }, [], STATUS[done.refusal] ?? 400)
}
