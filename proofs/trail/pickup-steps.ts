import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Step } from './story.ts'
import type { Stage } from './office.ts'

type Told = { readonly ok: boolean }

const LIST = `Seriennummer;Nachname;Vorname;Geburtsdatum
YZ1111111;Nguyễn;Thị Ánh;17.05.1990
YZ2222222;Haddad;Amira;17.05.1991
YZ3333333;Berg;Kim;01.01.1970
YZ4444444;Ohne Tag;Eva;31.02.1970
Summe;4;;
`
const CHECKED = {
  identityChecked: true,
  receiver: 'self',
  oldDocument: 'taken',
  pinLetter: 'had',
} as const

/** A delivery comes, a card is handed out, taken back, moved, missed; the shelf is counted; all is forgotten in time. */
export async function* cards(stage: Stage, front: Actor): AsyncGenerator<Step> {
  const { pickup } = stage.office
  const site = 1
  const row = { site, row: 'A', from: 1, to: 3, slots: 2 }
  yield { act: 'pickup.add-places', do: () => sure(pickup.addPlaces(front, row)) }
  yield { act: 'pickup.remove-place', do: () => sure(pickup.removePlace(front, { site, place: 'A-03' })) }
  const list = { site, name: 'Lieferung', text: LIST }
  yield { act: 'pickup.preview-list', do: () => sure(pickup.previewList(front, list)) }
  yield { act: 'pickup.import-list', do: () => sure(pickup.importList(front, { ...list, tell: false })) }
  yield { act: 'pickup.tell', do: () => sure(pickup.tellUntold(front, { site })) }
  yield { act: 'pickup.tell', rows: 0, do: () => pickup.tellUntold(front, { site }) }
  yield* rowsOf(stage, front)
  const seen = await sure(pickup.readStock(front, { site }))
  const [one, two, three] = seen.cards.map(({ id }) => ({ site, card: id }))
  yield { act: 'pickup.read-stock', do: () => sure(pickup.readStock(front, { site })) }
  yield { act: 'pickup.read-shelf', rows: 0, do: () => sure(pickup.readShelf(front, { site })) }
  yield { act: 'pickup.find', do: () => sure(pickup.findCards(front, { site, asked: 'Nguyễn' })) }
  yield { act: 'pickup.show', do: () => sure(pickup.showCard(front, one!)) }
  yield { act: 'pickup.move', do: () => sure(pickup.moveCard(front, { ...one!, place: 'A-02' })) }
  const give = () => pickup.handOut(front, { site, cards: [one!.card], ...CHECKED })
  yield { act: 'pickup.hand-out', do: () => sure(give()) }
  yield { act: 'pickup.undo-hand-out', do: () => sure(pickup.undoHandOut(front, one!)) }
  yield { act: 'pickup.hand-out', do: () => sure(give()) }
  yield { act: 'pickup.hand-out', rows: 0, do: () => give() }
  yield* counting(stage, front)
  yield { act: 'pickup.lose', do: () => sure(pickup.loseCard(front, { ...two!, why: 'Fach leer' })) }
  yield { act: 'pickup.find-again', do: () => sure(pickup.findAgain(front, two!)) }
  yield { act: 'pickup.return', do: () => sure(pickup.returnCard(front, { ...two!, why: 'Druckfehler' })) }
  yield* unpaid(stage, front, three!)
  const longer = { ...three!, until: '2026-12-24', why: 'Klinik' }
  yield { act: 'pickup.extend', do: () => sure(pickup.extendDeadline(front, longer)) }
  yield* later(stage, front, three!)
}

/** A card waits for its fee: the counter is turned away, whatever it says, and nothing is written of it. */
async function* unpaid(
  { office: { claims, pickup }, clock }: Stage,
  front: Actor,
  card: { readonly site: number; readonly card: string },
): AsyncGenerator<Step> {
  const { site } = card
  const on = officeDay(clock.now())
  const feeCase = { on, age: 30, acts: [{ key: 'eat_reissue', cause: 'loss' }] }
  const { claim } = await sure(claims.createClaim(front, { site, case: feeCase }))
  const bound = { ...card, kassenzeichen: claim.kassenzeichen }
  yield { act: 'pickup.bind-fee', do: () => sure(pickup.bindFee(front, bound)) }
  const wish = { site, cards: [card.card], ...CHECKED, unpaidWhy: 'Flug heute' }
  yield {
    ...{ act: 'pickup.hand-out-unpaid', rows: 0 },
    do: async () => {
      const told = await pickup.handOut(front, wish)
      if (told.ok || told.refusal !== 'fee-open') throw new Error(JSON.stringify(told))
    },
  }
}

async function* rowsOf({ office: { pickup } }: Stage, front: Actor): AsyncGenerator<Step> {
  const site = 1
  yield { act: 'pickup.read-lists', do: () => sure(pickup.readLists(front, { site })) }
  const { rows } = await sure(pickup.readLists(front, { site }))
  const { serial, familyName, givenNames, kind, received } = rows[0]!
  const fields = { serial, familyName, givenNames, kind, received, birth: '28.02.1970' }
  yield {
    act: 'pickup.correct-row',
    do: () => sure(pickup.correctRow(front, { site, row: rows[0]!.id, fields })),
  }
  yield {
    act: 'pickup.strike-row',
    do: () => sure(pickup.strikeRow(front, { site, row: rows[1]!.id, why: 'Summenzeile' })),
  }
}

async function* counting({ office: { pickup } }: Stage, front: Actor): AsyncGenerator<Step> {
  const site = 1
  yield { act: 'pickup.start-inventory', do: () => sure(pickup.startInventory(front, { site })) }
  yield {
    act: 'pickup.note-inventory',
    do: () => sure(pickup.noteInventory(front, { site, typed: 'A-01\nYZ2222222' })),
  }
  yield { act: 'pickup.read-inventory', do: () => sure(pickup.readInventory(front, { site })) }
  yield { act: 'pickup.finish-inventory', do: () => sure(pickup.finishInventory(front, { site })) }
}

/** What needs another person or another day: whose a card is, reminding, destroying, forgetting. */
async function* later(
  { office, clock, database }: Stage,
  front: Actor,
  last: { site: number; card: string },
): AsyncGenerator<Step> {
  const { pickup } = office
  await database.admin.query(
    `insert into people.person (id, family_name, given_names, search_name, birth_year, birth_month, birth_day, mail, language, created_at)
     select gen_random_uuid(), c.family_name, c.given_names, c.search_name, c.birth_year, c.birth_month, c.birth_day,
            'wer@example.org', 'de', now() from pickup.card c where c.id = $1`,
    [last.card],
  )
  await database.admin.query(`update pickup.card set match = 'several', person = null where id = $1`, [
    last.card,
  ])
  const [person] = (await sure(pickup.showCard(front, last))).candidates
  yield {
    act: 'pickup.choose-person',
    do: () => sure(pickup.choosePerson(front, { ...last, person: person!.id })),
  }
  await database.admin.query(`update pickup.card set told_at = null where id = $1`, [last.card])
  yield { act: 'pickup.tell', do: () => sure(pickup.tellUntold(front, { site: 1 })) }
  const now = clock.now()
  clock.set(now.add({ hours: 24 * 22 }).toString())
  yield { act: 'pickup.remind', do: () => some(pickup.remindLate()) }
  clock.set(now.add({ hours: 24 * 40 }).toString())
  yield { act: 'pickup.destroy', do: () => sure(pickup.destroyCard(front, { ...last, why: 'nicht geholt' })) }
  clock.set(now.add({ hours: 24 * 140 }).toString())
  yield { act: 'pickup.erase', do: () => some(pickup.eraseCards()) }
  clock.set(now.toString())
}

/** More people than the day can take, and back to the queue; who was preferred why is forgotten. */
export async function* overload({ office, clock, database }: Stage, front: Actor): AsyncGenerator<Step> {
  const { reception } = office
  const busy = { site: 1, kind: 'windows', windowMinutes: 30, why: 'Halle voll' } as const
  yield { act: 'reception.start-overload', do: () => sure(reception.startOverload(front, busy)) }
  yield {
    act: 'reception.look-at-overload',
    rows: 0,
    do: () => sure(reception.overloadPicture(front, { site: 1 })),
  }
  yield { act: 'reception.stop-overload', do: () => sure(reception.stopOverload(front, { site: 1 })) }
  const now = clock.now()
  await database.admin.query(
    `update visits.visit set priority = 1, priority_reason = 'deadline' where id = (select id from visits.visit limit 1)`,
  )
  clock.set(now.add({ hours: 24 * 10 }).toString())
  yield { act: 'reception.forget-reasons', do: () => some(reception.forgetReasons()) }
  clock.set(now.toString())
}

async function sure<T extends Told>(done: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const told = await done
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told as Extract<T, { ok: true }>
}

async function some(count: Promise<number>): Promise<number> {
  const done = await count
  if (done === 0) throw new Error('nothing was done')
  return done
}
