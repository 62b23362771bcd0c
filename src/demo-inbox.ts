import type { ManualClock } from '#ground/clock/clock.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { SITE } from '#office/demo/index.ts'
import type { Incoming } from '#office/intake/index.ts'
import type { Office } from '#office/office.ts'
import { fullName, type Person } from '#office/people/index.ts'

/** Somebody with an open Akte, whom papers of this morning concern. */
export interface Known {
  readonly person: Person
  readonly reference: string
}

interface Paper extends Pick<Incoming, 'source' | 'isScan' | 'sender' | 'person' | 'device'> {
  /** Minutes before now. */
  readonly before: number
  readonly title: string
  readonly from: string
  readonly about: string
  readonly lines: readonly string[]
}

/** What came this morning: one names its Geschäftszeichen, one whom it came from, one nobody it could be of. */
function papersOf([first, second]: readonly Known[]): Paper[] {
  const papers: Paper[] = [
    {
      ...{ before: 25, source: 'mail', isScan: false, sender: 'poststelle@standesamt.example' },
      ...{
        title: 'Anfrage Standesamt',
        from: 'Standesamt Nachbarstadt',
        about: 'Anmeldung einer Eheschließung',
      },
      lines: [
        'Für die Anmeldung einer Eheschließung bitten wir um Auskunft, ob die Aufenthaltserlaubnis der Braut noch gilt.',
        'Die Angaben zur Person senden wir auf Anforderung verschlüsselt nach.',
      ],
    },
  ]
  if (first)
    papers.push({
      ...{
        before: 70,
        source: 'folder',
        isScan: true,
        sender: 'Bundesagentur für Arbeit',
        device: 'Scanner Poststelle',
      },
      ...{
        title: 'Zustimmung Bundesagentur',
        from: 'Bundesagentur für Arbeit',
        about: `Ihr Zeichen: ${first.reference}`,
      },
      lines: [
        `Der Beschäftigung von ${fullName(first.person)} wird nach § 39 AufenthG zugestimmt.`,
        'Die Zustimmung gilt für vier Jahre. Sie ist nicht auf eine Tätigkeit im Außendienst erweitert.',
      ],
    })
  if (second)
    papers.push({
      ...{
        before: 130,
        source: 'upload',
        isScan: true,
        sender: fullName(second.person),
        person: second.person.id,
      },
      ...{
        title: 'Gehaltsabrechnung Oktober',
        from: 'Feinmechanik Brandt GmbH',
        about: fullName(second.person),
      },
      lines: [
        'Gehalt 4.350,00 Euro brutto, 2.748,16 Euro netto.',
        'Überwiesen am letzten Werktag des Monats.',
      ],
    })
  return papers
}

/** A few papers of this morning for the inbox; their steps go on when the office opens. */
export async function tellDemoInbox(
  { office, clock, now }: { office: Office; clock: ManualClock; now: Temporal.Instant },
  { clerk, known }: { clerk: Actor; known: readonly Known[] },
): Promise<void> {
  for (const { before, title, from, about, lines, ...it } of papersOf(known)) {
    const at = now.subtract({ minutes: before })
    clock.set(at)
    const bytes = await letterPdf({
      ...{ language: 'de', title, at, pageOf: 'Seite {page} von {pages}', standard: 'a-2a' },
      office: { authority: 'Beispiel', name: from, lines: [] },
      blocks: [about, ...lines].map((text) => ({ kind: 'text' as const, text })),
      foot: ['Erfundenes Schreiben der Vorführung'],
    })
    const name = `${title.toLowerCase().replaceAll(' ', '-')}.pdf`
    const actor = it.source === 'upload' ? clerk : SYSTEM
    const taken = await office.intake.receive(actor, {
      ...{ ...it, site: SITE, subject: title, files: [{ name, bytes }] },
    })
    if (!taken.ok) throw new Error(`the demonstration's inbox could not be told: ${taken.refusal}`)
  }
}
