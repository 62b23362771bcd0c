import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { asSystem, versionsOfDocument } from '#office/casefiles/index.ts'
import { anAkte, fileOffice } from '#office/casefiles/testing/an-akte.ts'
import { completePoint, courseOf, openCirculation, startVerfuegung } from '#office/circulation/index.ts'
import {
  draftLetter,
  lettersOfAkte,
  openLetters,
  saveLetterhead,
  showLetterhead,
  type DraftLetter,
  type LettersRoom,
} from '../index.ts'

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

export const HEAD = {
  ...{
    authority: 'Landratsamt Musterstadt',
    unit: 'Ausländerbehörde',
    street: 'Hauptstraße 1',
    place: '80331 Musterstadt',
  },
  ...{ phone: '089 123-0', mail: 'abh@musterstadt.example', order: 'Im Auftrag', procedure: 'bavaria' },
  ...{
    court: 'Bayerisches Verwaltungsgericht München',
    courtAddress: 'Bayerstraße 30, 80335 München',
    defendant: 'Freistaat Bayern',
  },
}
export const ADDRESS = {
  name: 'Ayşe Yıldız-Özdemir',
  extra: '',
  street: 'Beispielweg 7 a',
  place: '80331 München',
  country: '',
}
export const REFUSAL = {
  ...{
    gegenstand: 'Verlängerung der Aufenthaltserlaubnis',
    antrag_vom: '2026-10-01',
    grundlage: '§ 5 Abs. 1 AufenthG',
  },
  gruende: 'Der Lebensunterhalt ist nicht gesichert.\n\nEine Ausnahme liegt nicht vor.',
}

export async function sure<T extends { ok: boolean }>(told: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const it = await told
  if (!it.ok) throw new Error(JSON.stringify(it))
  return it as Extract<T, { ok: true }>
}

/** One office for all tests of a file, with a letterhead when one is asked for. */
export function letterOffice() {
  const office = fileOffice()
  const room = (): LettersRoom =>
    openLetters({ files: office.it.room, officeName: 'Landratsamt Musterstadt' })
  const course = () => openCirculation({ files: office.it.room, officeName: 'Landratsamt Musterstadt' })
  const order = (akte: string, more: Partial<DraftLetter> = {}): DraftLetter => ({
    ...{ akte, template: 'ablehnung', values: REFUSAL, address: ADDRESS, signatory: office.it.head.id },
    languages: ['einfach', 'en'],
    ...more,
  })
  async function withHead(): Promise<void> {
    const shown = await sure(showLetterhead(room(), office.it.admin, { site: 1 }))
    const version = shown.found.versions[0]?.version ?? 0
    if (version === 0)
      await sure(
        saveLetterhead(room(), office.it.admin, { site: 1, version, typed: HEAD, why: 'Erster Briefkopf' }),
      )
  }

  async function pdfOf(document: string): Promise<Uint8Array> {
    const { ground, room: files } = office.it
    return ground.db.transaction().execute((tx) =>
      asSystem(tx, async () => {
        const file = (await versionsOfDocument(tx, document))
          .at(-1)!
          .files.find(({ role }) => role === 'original')!
        return files.store.read(tx, file.object)
      }),
    )
  }

  /** A letter with its Schlusszeichnung by the head of office. */
  async function aSignedLetter(more: Partial<DraftLetter> = {}, signer: Actor = office.it.head) {
    await withHead()
    const { anna } = office.it
    const { akte } = await anAkte(office.it, anna)
    const made = await sure(draftLetter(room(), anna, order(akte, more)))
    await signed(akte, made.document, signer)
    return { akte, document: made.document }
  }

  async function signed(akte: string, document: string, signer: Actor): Promise<void> {
    const { anna } = office.it
    const points = [{ step: 1, kind: 'final-sign', assignee: `account:${signer.id}` }]
    const { verfuegung } = await sure(
      startVerfuegung(course(), anna, { akte, subject: 'Bescheid', documents: [document], points }),
    )
    const seen = await sure(courseOf(course(), anna, { akte }))
    const point = seen.found.verfuegungen.find(({ id }) => id === verfuegung)!.points[0]!
    await sure(completePoint(course(), signer, { akte, verfuegung, point: point.id }))
  }

  const lettersIn = async (akte: string) =>
    (await sure(lettersOfAkte(room(), office.it.anna, { akte }))).found.letters
  return { office, room, order, withHead, pdfOf, aSignedLetter, signed, lettersIn }
}

/** What stands between 20 and 105 mm from the left and 62.7 and 90 mm from the top of the first page, and nothing crosses it. */
export async function inWindow(pdf: Uint8Array): Promise<string[]> {
  const opening = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const page = await (await opening.promise).getPage(1)
  const { items } = await page.getTextContent()
  const mm = (points: number): number => (points / 72) * 25.4
  const found: string[] = []
  for (const it of items) {
    if (!('str' in it) || it.str.trim() === '') continue
    const [left, baseline] = [mm(Number(it.transform[4])), 297 - mm(Number(it.transform[5]))]
    if (left > 105 || baseline < 63 || baseline > 95) continue
    expect(left).toBeGreaterThanOrEqual(24.9)
    expect(left + mm(it.width)).toBeLessThanOrEqual(105.1)
    expect(baseline).toBeLessThanOrEqual(90)
    found.push(it.str)
  }
  await opening.destroy()
  return found
}
