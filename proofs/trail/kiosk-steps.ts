import type { Actor } from '#ground/permission/permission.ts'
import { staffActor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const device: Actor = {
  ...{ kind: 'device', id: '00000000-0000-7000-8000-0000000000a1', roles: ['kiosk'], sites: [1] },
}
const payment = '00000000-0000-4000-8000-0000000000b1'

/** A payment machine takes a card, loses it again, prints, tells how it is; a cashier looks after it. */
export async function* machines({ office, clock }: Stage, clerk: Actor): AsyncGenerator<Step> {
  const { kiosk, claims } = office
  const cashier = staffActor('00000000-0000-7000-8000-0000000000a2', ['cashier'])
  const name = 'Automat Eingang'
  await sure(claims.saveTill(cashier, { site: 1, kind: 'kiosk', name, device: device.id }))
  const on = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const feeCase = { on, age: 30, acts: [{ key: 'ae_issue_over_1y' }] }
  const { claim } = await sure(claims.createClaim(clerk, { site: 1, case: feeCase }))
  const { kassenzeichen } = claim
  yield {
    ...{ act: 'kiosk.look-up', rows: 0 },
    do: () => sure(kiosk.lookUp(device, { code: kassenzeichen })),
  }
  let lock = ''
  yield {
    act: 'kiosk.lock',
    do: async () => (lock = (await sure(kiosk.takeClaimLock(device, { kassenzeichen }))).lock),
  }
  yield { act: 'kiosk.unlock', do: () => sure(kiosk.releaseClaimLock(device, { lock })) }
  const money = { payment, kassenzeichen, method: 'card', insertedCents: 10_000, changeCents: 0 } as const
  const confirm = () => sure(kiosk.confirmPayment(device, { ...money, number: 1 }))
  yield { act: 'kiosk.confirm', do: confirm }
  yield { act: 'kiosk.confirm', rows: 0, do: confirm }
  yield { act: 'kiosk.payment', rows: 0, do: () => sure(kiosk.knownPayment(device, { payment })) }
  yield { act: 'kiosk.paper', do: () => sure(kiosk.notePaper(device, { payment, printed: true })) }
  yield { act: 'kiosk.reverse', do: () => sure(kiosk.reversePayment(device, { payment, number: 2 })) }
  const counters = { number: 2, unsent: 0, offlineCents: 0 }
  const tell = (hours: number) =>
    sure(kiosk.takeStatus(device, { stock: {}, clock: clock.now().add({ hours }).toString(), counters }))
  yield { act: 'kiosk.status', rows: 0, do: () => tell(0) }
  yield { act: 'kiosk.status', do: () => tell(5) }
  const alarm = { kind: 'tampering', number: 3 }
  yield { act: 'kiosk.event', do: () => sure(kiosk.takeEvent(device, alarm)) }
  yield { act: 'kiosk.offline', rows: 0, do: () => sure(kiosk.offlineList(device)) }
  let incident = ''
  yield {
    ...{ act: 'kiosk.read-machines', rows: 0 },
    do: async () => {
      const { incidents } = await sure(kiosk.readMachines(cashier, { site: 1 }))
      incident = incidents.find(({ kind }) => kind === 'tampering')!.id
    },
  }
  const note = 'nachgesehen, nichts beschädigt'
  yield {
    act: 'kiosk.settle-incident',
    do: () => sure(kiosk.settleIncident(cashier, { site: 1, incident, note })),
  }
}
