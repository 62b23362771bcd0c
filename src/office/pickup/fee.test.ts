import { expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { createClaim, saveTill, takeMoney, type Claim } from '#office/claims/index.ts'
import { bindFee, showCard } from './index.ts'
import { aPerson, cardOf, claims, give, office, RECEPTION, room, take, onAShelf } from './testing/a-shelf.ts'

onAShelf()

const HEAD: Actor = { ...RECEPTION, id: '00000000-0000-7000-8000-000000000004', roles: ['head'] }

async function aDebt(more: { person?: string; beforeHandOut?: boolean } = {}): Promise<Claim> {
  const made = await createClaim(claims, HEAD, {
    ...{ site: 1, ...more },
    case: {
      on: Temporal.PlainDate.from('2026-11-23'),
      age: 30,
      acts: [{ key: 'eat_reissue', cause: 'loss' }],
    },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.claim
}

async function paid(claim: Claim): Promise<void> {
  const name = `Kasse ${claim.kassenzeichen}`
  const till = await saveTill(claims, HEAD, { site: 1, kind: 'drawer', name })
  const money = { claim: claim.id, insertedCents: claim.owedCents, changeCents: 0, method: 'cash' } as const
  const taken = await perform(office.ground, HEAD, { act: 'claims.save-till', site: 1 }, (hand) =>
    takeMoney(claims, hand, { payment: office.ground.ids.uuid(), till: till.ok ? till.till : '', ...money }),
  )
  if (!taken.ok) throw new Error(taken.refusal)
}

test('a card bound to a claim is handed out when it is paid, not before', async () => {
  await take()
  const card = (await cardOf('YZ1111111')).id
  const claim = await aDebt()
  const bind = (kassenzeichen: string) => bindFee(room, RECEPTION, { site: 1, card, kassenzeichen })
  expect(await bind('12')).toMatchObject({ refusal: 'not-a-code', field: 'kassenzeichen' })
  expect(await bind(claim.kassenzeichen)).toMatchObject({ ok: true, owedCents: 6_700 })
  expect(await showCard(room, RECEPTION, { site: 1, card })).toMatchObject({ owed: [{ id: claim.id }] })
  expect(await give([card])).toMatchObject({
    refusal: 'fee-open',
    detail: { owedCents: 6_700, mayAllTheSame: false },
  })
  // neither nothing nor another, paid fee in its place
  const other = await aDebt()
  await paid(other)
  expect(await bind('')).toMatchObject({ refusal: 'fee-open', field: 'kassenzeichen' })
  expect(await bind(other.kassenzeichen)).toMatchObject({ refusal: 'fee-open' })
  const byHead = { site: 1, card, kassenzeichen: '' }
  expect(await bindFee(room, HEAD, byHead)).toMatchObject({ ok: true })
  expect(await bind(claim.kassenzeichen)).toMatchObject({ ok: true })
  await paid(claim)
  expect(await give([card])).toMatchObject({ ok: true })
})

test('what a person must pay first holds every card of that person; other debts hold none', async () => {
  const person = await aPerson('Özdemir', 'Ayşe', { year: 1991, month: 4, day: 3 })
  await take()
  const card = (await cardOf('YZ1111111')).id
  await aDebt({ person })
  const first = await aDebt({ person, beforeHandOut: true })
  expect(await give([card])).toMatchObject({ refusal: 'fee-open', detail: { owedCents: 6_700 } })
  await paid(first)
  expect(await give([card])).toMatchObject({ ok: true })
})

test('the head hands it out all the same, with a reason; nobody else does', async () => {
  await take()
  const card = (await cardOf('YZ1111111')).id
  const claim = await aDebt()
  await bindFee(room, RECEPTION, { site: 1, card, kassenzeichen: claim.kassenzeichen })
  const reason = 'Flug morgen früh, Automat gestört'
  expect(await give([card], { unpaidWhy: reason })).toMatchObject({ refusal: 'fee-open' })
  expect(await give([card], { unpaidWhy: '.' }, HEAD)).toMatchObject({ refusal: 'why-missing' })
  expect(await give([card], { unpaidWhy: reason }, HEAD)).toMatchObject({ ok: true })
})
