import { ruleByKey, ruleCases } from '#law/risks/index.ts'
import type { ReminderPost } from '../../src/office/earlywarning/index.ts'
import type { Counselled } from './counselling-steps.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const RULE = 'title_expiring'
let isAway = true
const POST: ReminderPost = {
  server: {
    send: async () => {
      if (isAway) throw new Error('nobody there')
    },
  },
  ...{ sms: null, mailFrom: 'amt@example.org', publicUrl: 'https://example.org', officeName: 'Amt' },
}

/** A rule that changes, a hint somebody decides on, and a reminder that is chosen, sent and ended. */
export async function* warnedEarly(stage: Stage, cast: Counselled): AsyncGenerator<Step> {
  yield* rules(stage, cast)
  yield* hints(stage, cast)
  yield* reminders(stage, cast)
}

async function* rules(
  { counselling: { earlywarning }, clock }: Stage,
  { lead, member }: Counselled,
): AsyncGenerator<Step> {
  const content = { ...ruleByKey(RULE)!, note: 'Neue Dienstanweisung' }
  const cases = ruleCases().filter(({ rule }) => rule === RULE)
  const effectiveFrom = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const change = { rule: RULE, cases, isOn: true, inMyWay: true, why: 'Dienstanweisung', effectiveFrom }
  const propose = (note: string) =>
    earlywarning.proposeRule(lead, { ...change, content: { ...content, note } })
  const newest = async () => (await sure(earlywarning.readRulePage(member, { rule: RULE }))).history[0]!.id
  yield { act: 'earlywarning.read-rules', do: () => sure(earlywarning.readRules(member)) }
  yield { act: 'earlywarning.read-rule', do: () => sure(earlywarning.readRulePage(member, { rule: RULE })) }
  yield { act: 'earlywarning.propose-rule', do: () => sure(propose('eins')) }
  const first = await newest()
  yield {
    act: 'earlywarning.agree-rule',
    do: () => sure(earlywarning.agreeRule(member, { revision: first })),
  }
  await sure(propose('zwei'))
  const second = await newest()
  yield {
    act: 'earlywarning.withdraw-rule',
    do: () => sure(earlywarning.withdrawRule(member, { revision: second })),
  }
}

/** The title of the person ends in a month. */
async function* hints(
  { counselling: { earlywarning, guidance }, clock }: Stage,
  { member, person, caseId }: Counselled,
): AsyncGenerator<Step> {
  const of = { case: caseId }
  const until = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 30 })
  const { version } = await sure(guidance.readFacts(person, of))
  const typed = {
    'title.type': 'residence-permit',
    'title.section': '18a',
    'title.validUntil': String(until),
  }
  await sure(guidance.saveFacts(person, { ...of, version, purpose: 'hints', typed }))
  let mark = ''
  yield {
    act: 'earlywarning.read-hints',
    do: async () => {
      const seen = await sure(earlywarning.readHints(member, of))
      mark = seen.hints.find(({ rule }) => rule === RULE)!.mark
    },
  }
  const said = { ...of, rule: RULE, kind: 'planned', why: '', mark }
  yield { act: 'earlywarning.decide-hint', do: () => sure(earlywarning.decideHint(person, said)) }
}

async function* reminders(
  { counselling: { earlywarning }, database }: Stage,
  { person, caseId, code }: Counselled,
): AsyncGenerator<Step> {
  const wish = { case: caseId, kinds: ['title'], daysBefore: 60, address: 'lina@example.org', code }
  const choose = (channel: string) => earlywarning.chooseReminders(person, { ...wish, channel })
  yield { act: 'earlywarning.choose-reminders', do: () => sure(choose('shown')) }
  yield {
    act: 'earlywarning.read-reminders',
    do: () => sure(earlywarning.readReminders(person, { case: caseId })),
  }
  await sure(choose('mail'))
  isAway = true
  yield { act: 'earlywarning.remind', do: () => earlywarning.remindDue(POST) }
  isAway = false
  await database.admin.query(`update earlywarning.reminder_outbox set not_before = laid_at`)
  yield { act: 'earlywarning.settle-reminder', do: () => earlywarning.remindDue(POST) }
}
