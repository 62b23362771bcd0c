import { consult } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDay, isLanguage, sourceLanguage, type Language } from '#ground/languages/index.ts'
import { letterPdf, type LetterBlock } from '#ground/pdf/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { textsIn } from '#texts/index.ts'
import { caseSubject } from './case.ts'
import { findCase } from './case-store.ts'
import { consentsIn, type Consent, type ConsentWords } from './consent.ts'
import type { CounsellingRoom } from './room.ts'

export interface ConsentFormCommand {
  readonly case: string
  readonly consent: string
  readonly head: { readonly authority: string; readonly name: string; readonly lines: readonly string[] }
}

/**
 * The consent on paper, to read at home or to sign in the talk: in the person's language, and the same in German behind it.
 * Names nobody: number, purpose, recipient, items, term, how to take it back.
 */
export async function consentForm(
  room: CounsellingRoom,
  actor: Actor,
  command: ConsentFormCommand,
): Promise<Outcome<{ pdf: Uint8Array }, CommonRefusal | 'unknown-consent'>> {
  const deed = { act: 'counselling.print-consent', site: null, subject: caseSubject(command.case) }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const found = await findCase(tx, command.case)
    const all = found ? await consentsIn(room, tx, found.id, officeDay(now)) : []
    const consent = all.find(({ id }) => id === command.consent)
    return found && consent ? { number: found.number, consent, now } : null
  })
  if (!seen.ok) return refuse(seen.refusal)
  if (!seen.found) return refuse('unknown-consent')
  const { number, consent, now } = seen.found
  const language = isLanguage(consent.language) ? consent.language : sourceLanguage
  const { t, tr } = textsIn(language)
  const pdf = await letterPdf({
    language,
    title: t('bestin.form.title'),
    office: command.head,
    at: now,
    foot: [tr('bestin.form.foot', { number, version: consent.id.slice(-8) })],
    pageOf: t('letters.pageOf', { page: '{page}', pages: '{pages}' }),
    blocks: [
      ...blocksIn(language, number, consent, consent.words),
      ...(language === sourceLanguage ? [] : inGerman(number, consent)),
    ],
  })
  return { ok: true, pdf }
}

type Worded = Omit<ConsentWords, 'german'>

/** Where the words were kept in one language only, they stand in German as they are: better than a translation nobody read. */
function inGerman(number: string, consent: Consent): (LetterBlock & { readonly language: Language })[] {
  const words = consent.words.german ?? consent.words
  return [
    { kind: 'break' as const },
    { kind: 'heading' as const, text: textsIn(sourceLanguage).tr('bestin.form.german') },
    ...blocksIn(sourceLanguage, number, consent, words),
  ].map((block) => ({ ...block, language: sourceLanguage }))
}

function blocksIn(language: Language, number: string, consent: Consent, words: Worded): LetterBlock[] {
  const { tr } = textsIn(language)
  const day = formatDay(language, consent.expiresOn, 'date')
  return [
    { kind: 'text', text: tr('bestin.form.lead') },
    {
      kind: 'facts',
      items: [
        { name: tr('bestin.form.number'), value: number, ltr: true },
        { name: tr('bestin.form.purpose'), value: words.purpose },
        { name: tr('bestin.form.recipient'), value: words.recipient },
        { name: tr('bestin.form.channel'), value: words.channel },
        { name: tr('bestin.form.until'), value: day },
      ],
    },
    { kind: 'heading', text: tr('bestin.form.items') },
    {
      kind: 'checklist',
      items: Object.values(words.items).map(({ name, value }) => ({ text: name, more: [value] })),
    },
    { kind: 'text', text: tr('bestin.form.tick') },
    {
      kind: 'list',
      items: [tr('bestin.form.voluntary'), tr('bestin.form.withdraw'), tr('bestin.form.already')],
    },
    {
      kind: 'note',
      title: tr('bestin.form.sign'),
      lines: ['', tr('bestin.form.line'), '', tr('bestin.form.witness')],
    },
  ]
}
