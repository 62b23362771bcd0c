import type { Chance } from '#ground/identity/chance.ts'
import { KARL } from './stage.ts'
import { say, someone, type World } from './world.ts'

/**
 * Somebody says something else about a payment the office knows: another amount, another machine, a drawer, or that the
 * card of another machine's customer was taken back. None of it is money, and it is seen.
 */
export async function tamper(world: World, chance: Chance): Promise<void> {
  const { machines, stage } = world
  const at = chance.below(machines.length)
  const known = [...machines[at]!.remembered().values()].filter(({ receipt }) => receipt !== null)
  if (known.length === 0) return
  const it = known[chance.below(known.length)]!
  const [own, other] = [stage.kiosks[at]!, stage.kiosks[(at + 1) % stage.kiosks.length]!]
  const said = {
    ...{ payment: it.id, kassenzeichen: it.pays, method: it.method, number: it.number },
    ...{ insertedCents: it.inserted, changeCents: it.change },
  }
  const refused = async (act: string, actor: typeof KARL, input: object, isMachine = true): Promise<void> => {
    const told = await say(world, act, actor, input)
    if (told.refusal !== 'payment-differs')
      world.wrong.push(`told differently, and answered ${told.refusal ?? 'ok'}`)
    if (isMachine) world.tampered.add(it.id)
  }
  switch (chance.below(4)) {
    case 0:
      return refused('kiosk.confirmPayment', own.actor, { ...said, insertedCents: it.inserted + 100 })
    case 1:
      // Under a number that stands for something else already.
      return refused('kiosk.confirmPayment', other.actor, { ...said, number: 1 })
    case 2: {
      const claim = someone(world, chance)!.id
      const input = { site: 1, till: stage.drawers[0]!, claim, payment: it.id, givenCents: 1000 }
      return refused('cashdesk.takeCash', KARL, input, false)
    }
    default: {
      const told = await say(world, 'kiosk.reversePayment', other.actor, {
        payment: it.id,
        number: 1,
        why: 'zurück',
      })
      if (told.ok && told['booked']) world.wrong.push('one machine took the card of another back')
    }
  }
}
