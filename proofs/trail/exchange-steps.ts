import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { pauseDelivery } from '../../src/office/exchange/subscribe.ts'
import { openExchange } from '../../src/office/exchange/room.ts'
import { openCalling } from '../../src/office/calling/index.ts'
import { SCOPES } from '../../src/office/staff/index.ts'
import type { Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }

/** A Fachanwendung gets a key, names its case, is told and not told, and its key is changed. */
export async function* programs(
  { office, database }: Stage,
  boss: Actor,
  visit: () => string,
): AsyncGenerator<Step> {
  const { exchange, staff } = office
  const key = { kind: 'client' as const, name: 'LaDiVA', roles: ['client', ...SCOPES], sites: [1] }
  const issued = await sure(staff.issueKey(SYSTEM, key))
  const program = (await staff.identifyKey(issued.secret))!
  const { client } = issued
  const reference = { visit: visit(), reference: '33.2-2026/0815' }
  const step = (act: string, work: () => Promise<Told>): Step => ({ act, do: () => sure(work()) })
  yield step('exchange.attach-reference', () => exchange.attachReference(program, reference))
  yield step('exchange.find-visits', () => exchange.searchVisits(program, { site: 1 }))
  yield step('exchange.look-at-visit', () => exchange.lookAtVisit(program, visit()))
  // no name and no trail: what a desk shows without its visitor's name is looked at every few seconds
  const desk = { site: 1, desk: 1 }
  yield { act: 'exchange.look-at-desk', rows: 0, do: () => sure(exchange.deskForProgram(program, desk)) }
  const look = { site: 1, visit: visit() }
  yield { act: 'exchange.look-at-links', rows: 0, do: () => exchange.linksOf(boss, look) }
  yield step('exchange.detach-reference', () => exchange.detachReference(program, reference))
  let subscription = ''
  yield {
    act: 'exchange.subscribe',
    do: async () => {
      const wanted = { url: 'https://fach.example/hook', events: ['visit.called' as const] }
      subscription = (await sure(exchange.subscribe(program, wanted))).subscription
    },
  }
  yield step('exchange.rotate-secret', () => exchange.rotateSecret(program, { subscription }))
  const { ground } = office
  const room = openExchange({ ground, calling: openCalling({ ground }) })
  yield { act: 'exchange.pause', do: () => pauseDelivery(room, { subscription, why: 'HTTP 410' }) }
  yield step('exchange.resume', () => exchange.resumeDelivery(boss, { subscription }))
  const delivery = ground.ids.uuid()
  await database.admin.query(
    `insert into exchange.delivery (id, subscription, event, type, body, state, next_at, made_at, ended_at)
     values ($1, $2, 1, 'visit.called', '{}', 'dead', now(), now(), now())`,
    [delivery, subscription],
  )
  yield step('exchange.send-again', () => exchange.sendAgain(boss, { delivery }))
  yield step('exchange.unsubscribe', () => exchange.unsubscribe(boss, { subscription }))
  yield step('exchange.save-setting', () =>
    exchange.saveSetting(boss, { hosts: ['fach.intern'], schemes: ['https', 'ladiva'] }),
  )
  yield step('exchange.save-link', () =>
    exchange.saveLink(boss, { client, template: 'ladiva://case/{reference}' }),
  )
  yield step('exchange.overview', () => exchange.exchangeOverview(boss))
  const quota = { perMinute: 60, lines: 2 }
  yield step('staff.change-client', () =>
    staff.changeClient(boss, { client, scopes: ['visits:read'], quota }),
  )
  yield step('staff.rotate-key', () => staff.rotateKey(boss, { client, graceHours: 0 }))
}

/** An act that must succeed. */
async function sure<T extends Told>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
