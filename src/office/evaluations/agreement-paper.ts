import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { letterPdf, type LetterBlock } from '#ground/pdf/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { AGREEMENT_BLOCKS } from './agreement-words.ts'
import { needsConsent } from './evaluation.ts'
import { readEvaluations, type KnownEvaluation } from './read-evaluations.ts'
import type { EvaluationsRoom } from './room.ts'

export interface PaperOrder {
  readonly site: number
  /** Whose template it is; the head of the first page. */
  readonly office: { readonly authority: string; readonly officeName: string }
}

/** The template of a Dienstvereinbarung as PDF/A-2a, with the catalogue as it stands as its annex. */
export async function agreementPaper(
  room: EvaluationsRoom,
  actor: Actor,
  { site, office }: PaperOrder,
): Promise<Outcome<{ readonly pdf: Uint8Array }, 'not-permitted'>> {
  const seen = await readEvaluations(room, actor, { site })
  if (!seen.ok) return refuse(seen.refusal)
  const at = room.ground.clock.now()
  const [asked, law] = [
    seen.evaluations.filter(needsConsent),
    seen.evaluations.filter((it) => !needsConsent(it)),
  ]
  const pdf = await letterPdf({
    ...{ language: 'de', title: 'Dienstvereinbarung über Auswertungen', at, standard: 'a-2a' },
    office: { authority: office.authority, name: office.officeName, lines: [] },
    blocks: [
      ...AGREEMENT_BLOCKS,
      { kind: 'heading', text: 'Anlage 1: Verzeichnis der Auswertungen' },
      ...asked.flatMap(blocksOf),
      { kind: 'heading', text: 'Anlage 2: Zahlen, die ein Gesetz verlangt' },
      ...law.flatMap(blocksOf),
    ],
    foot: ['Muster einer Dienstvereinbarung'],
    pageOf: 'Seite {page} von {pages}',
  })
  return { ok: true, pdf }
}

const blocksOf = (it: KnownEvaluation): LetterBlock[] => [
  { kind: 'heading', level: 3, text: it.name },
  {
    kind: 'facts',
    items: [
      { name: 'Zweck', value: it.purpose },
      { name: 'Gruppen', value: `${it.groups} (nie weniger als ${it.smallest})` },
      { name: 'Zeitraum', value: it.period },
      { name: 'Quellen', value: it.sources },
      { name: 'Zu sehen unter', value: it.shownAt.join(', ') },
      ...(needsConsent(it)
        ? [{ name: 'Zustimmung', value: '[   ] ja     [   ] nein     [   ] ja, bis ____________' }]
        : [{ name: 'Rechtsgrundlage', value: it.legalBasis }]),
      { name: 'Kennung, Fassung', value: `${it.key}, ${it.version}` },
    ],
  },
]
