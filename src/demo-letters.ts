import { officeDay, type ManualClock } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { actorsOf, SITE } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'
import { sure } from './demo-sure.ts'

/** Invented, like the town; the court is the one of its district. */
const HEAD = {
  ...{ authority: 'Landratsamt Musterstadt', unit: 'Ausländerbehörde', street: 'Rathausplatz 1' },
  ...{ place: '80331 Musterstadt', phone: '089 000-0', mail: 'auslaenderamt@musterstadt.example' },
  ...{ order: 'Im Auftrag', procedure: 'bavaria', court: 'Bayerisches Verwaltungsgericht München' },
  ...{ courtAddress: 'Bayerstraße 30, 80335 München', defendant: 'Freistaat Bayern' },
}

/** A letterhead, a letter that waits for the printer, one that waits for its signature, one that is a draft. */
export async function tellDemoLetters(
  { office, clock, now }: { office: Office; clock: ManualClock; now: Temporal.Instant },
  { clerk, head }: { clerk: Actor; head: Actor },
): Promise<void> {
  const { letters, casefiles } = office
  const boss = (await actorsOf(office.ground.db, ['verwaltung'])).get('verwaltung')
  if (!boss) return
  clock.set(now.subtract({ hours: 3 }))
  await sure(letters.saveLetterhead(boss, { site: SITE, version: 0, typed: HEAD, why: 'Erster Briefkopf' }))
  const { found } = await sure(
    casefiles.listAkten(clerk, { site: SITE, state: 'open', team: null, before: null, most: 3 }),
  )
  const day = officeDay(now)
  const orders = [
    {
      template: 'eingang',
      values: {
        gegenstand: 'Verlängerung der Aufenthaltserlaubnis',
        eingang: String(day.subtract({ days: 3 })),
      },
    },
    {
      template: 'ablehnung',
      values: {
        ...{ gegenstand: 'vorzeitige Verlängerung', antrag_vom: String(day.subtract({ days: 40 })) },
        ...{ grundlage: '§ 8 Abs. 1 AufenthG', gruende: 'Der Titel gilt noch länger als ein halbes Jahr.' },
      },
    },
    {
      template: 'unterlagen',
      values: {
        ...{ gegenstand: 'Verlängerung', frist: String(day.add({ days: 21 })) },
        unterlagen: ['Mietvertrag', 'Gehaltsabrechnungen der letzten drei Monate'],
      },
    },
  ]
  for (const [n, akte] of found.entries()) {
    const form = await sure(letters.letterForm(clerk, { akte: akte.id, template: orders[n]!.template }))
    const address = { ...form.form.address, street: `Beispielweg ${n + 3}`, place: '80331 Musterstadt' }
    const order = { ...orders[n]!, akte: akte.id, address, signatory: head.id, languages: ['einfach', 'en'] }
    const { document } = await sure(letters.draftLetter(clerk, order))
    if (n < 2) await send(office, { clerk, head }, { akte: akte.id, document, isSigned: n === 0 })
  }
}

async function send(
  { circulation, letters }: Office,
  { clerk, head }: { clerk: Actor; head: Actor },
  { akte, document, isSigned }: { akte: string; document: string; isSigned: boolean },
): Promise<void> {
  const points = [{ step: 1, kind: 'final-sign', assignee: `account:${head.id}` }]
  const begun = { akte, subject: 'Schreiben zeichnen', documents: [document], points }
  const { verfuegung } = await sure(circulation.startVerfuegung(clerk, begun))
  if (!isSigned) return
  const { found } = await sure(circulation.courseOf(clerk, { akte }))
  const point = found.verfuegungen.find(({ id }) => id === verfuegung)!.points[0]!.id
  await sure(circulation.completePoint(head, { akte, verfuegung, point }))
  await sure(letters.queueLetter(clerk, { document, channel: 'print' }))
}
