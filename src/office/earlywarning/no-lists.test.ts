import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { PERSON } from '#office/counselling/index.ts'
import { ruleByKey } from '#law/risks/index.ts'
import { bindEarlyWarning } from '../bind-earlywarning.ts'
import { earlyWarningPermissions } from './permissions.ts'
import { shippedCases } from './propose-rule.ts'
import { aCase, anEarlyRoom, ENDING, PASSPORT, enter, type AnEarlyRoom } from './testing/an-early-room.ts'

let it: AnEarlyRoom
beforeAll(async () => {
  it = await anEarlyRoom()
})
afterAll(() => it.database.drop())

/**
 * No list of persons by hint: every act the faces are given is called with two cases that have hints, and none answers with
 * anything of more than the one that was asked for. An act nobody has written a line for here fails the test.
 */
test('No act answers with hints of more than one case', async () => {
  const early = bindEarlyWarning({ guidance: it.guidance })
  const [one, two] = [await aCase(it), await aCase(it)]
  await enter(it, one.caseId, ENDING)
  await enter(it, two.caseId, PASSPORT)
  const today = Temporal.PlainDate.from('2026-11-23')
  const shipped = ruleByKey('title_expiring')!
  const change = { rule: shipped.key, content: { ...shipped, note: 'x' }, cases: shippedCases(shipped.key) }
  const post = {
    server: { send: async () => undefined },
    sms: null,
    mailFrom: 'a@b.example',
    publicUrl: 'https://x.example',
    officeName: 'A',
  }
  const wish = { case: one.caseId, kinds: ['title'], daysBefore: 30, channel: 'shown', address: '', code: '' }
  const acts: Record<string, (actor: Actor) => unknown> = {
    readHints: (actor) => early.readHints(actor, { case: one.caseId }),
    decideHint: (actor) =>
      early.decideHint(actor, {
        case: one.caseId,
        rule: 'title_expiring',
        kind: 'accepted',
        why: '',
        mark: '',
      }),
    readRules: (actor) => early.readRules(actor),
    readRulePage: (actor) => early.readRulePage(actor, { rule: shipped.key }),
    proposeRule: (actor) =>
      early.proposeRule(actor, {
        ...change,
        isOn: true,
        inMyWay: true,
        why: 'Neu gefasst',
        effectiveFrom: today,
      }),
    returnRule: (actor) =>
      early.returnRule(actor, { rule: shipped.key, number: 0, why: 'Zurück', effectiveFrom: today }),
    agreeRule: (actor) => early.agreeRule(actor, { revision: one.caseId }),
    withdrawRule: (actor) => early.withdrawRule(actor, { revision: one.caseId }),
    myWayChanges: () => early.myWayChanges(today),
    chooseReminders: (actor) => early.chooseReminders(actor, wish),
    readReminders: (actor) => early.readReminders(actor, { case: one.caseId }),
    remindDue: () => early.remindDue(post),
    stopReminders: () => early.stopReminders({ token: 'x'.repeat(43) }),
  }
  const pure = ['sayRule', 'checkDraft', 'readTypedRule', 'typeRule']
  const names = Object.entries(early).filter(
    ([name, act]) => typeof act === 'function' && !pure.includes(name),
  )
  expect(names.map(([name]) => name).sort()).toEqual(Object.keys(acts).sort())
  for (const actor of [it.lead, it.member, PERSON])
    for (const [name, act] of Object.entries(acts)) {
      const told = JSON.stringify(await act(actor)) ?? ''
      expect(told.includes(two.caseId) || told.includes(two.number), name).toBe(false)
      if (told.includes('"hints"')) expect(name).toBe('readHints')
    }
  // and no permission exists that none of these acts asks for
  expect(Object.keys(earlyWarningPermissions)).toHaveLength(11)
})

test('Nor can the database: beside a case stands no rule, no level and no fact in clear', async () => {
  const found = await it.database.closedPool.query<{ table_name: string; columns: string[] }>(
    `select c.table_name, array_agg(c.column_name::text order by c.column_name) as columns
     from information_schema.columns c where c.table_schema = 'earlywarning' group by c.table_name
     having bool_or(c.column_name in ('case_id', 'reminder'))`,
  )
  const told = Object.fromEntries(found.rows.map(({ table_name, columns }) => [table_name, columns]))
  expect(told).toEqual({
    decided: ['case_id', 'changed_at', 'sealed', 'version'],
    reminder: ['case_id', 'channel', 'chosen_at', 'consent', 'id', 'look_on', 'sealed', 'token'],
    reminder_outbox: [
      'attempts',
      'id',
      'laid_at',
      'not_before',
      'occasion',
      'reminder',
      'sealed',
      'sent_at',
      'state',
    ],
  })
})
