import type { LetterBlock, Said } from '#ground/pdf/index.ts'
import { traitsOf, type Language, type Spoken } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { ageOf } from './document-age.ts'
import type { DocumentsView, DocumentView } from './documents.ts'
import type { Named } from './local-words.ts'

/** The personal list of documents on paper, in the same order and words as on the page (DocumentsList.svelte). */
export function documentBlocks(view: DocumentsView, language: Language): LetterBlock[] {
  const { tr } = textsIn(language)
  const list = (heading: Said, documents: readonly DocumentView[]): LetterBlock[] => [
    { kind: 'heading', text: heading, level: 3 },
    { kind: 'checklist', items: documents.map((one) => itemOf(one, language)) },
  ]
  const needs = view.byNeed.map(({ need, documents }) => ({
    need,
    blocks: list(tr(`public.documents.need.${need}`), documents),
  }))
  const blocks = [
    ...needs.filter(({ need }) => need === 'required').flatMap((it) => it.blocks),
    ...view.oneOf.flatMap(({ label, documents }) => list(capital(label), documents)),
    ...needs.filter(({ need }) => need !== 'required').flatMap((it) => it.blocks),
  ]
  return blocks.length > 0 ? blocks : [{ kind: 'text', text: tr('public.documents.none') }]
}

function itemOf(one: DocumentView, language: Language): { text: Said; more: Said[] } {
  const { tr } = textsIn(language)
  const facts: Said[] = [
    tr(`public.documents.form.${one.form}`),
    ...(one.count > 1 ? [tr('public.documents.pieces', { number: one.count })] : []),
    ...(one.maxAgeDays ? [ageWords(one.maxAgeDays, language)] : []),
    ...(one.translated ? [tr('public.documents.translated')] : []),
    ...one.levels.map((level) => tr('public.documents.level', { level: level.text })),
  ]
  return {
    text: one.name,
    more: [
      ...germanOf(one),
      joined(facts, language),
      ...(one.why ? [capital(one.why)] : []),
      one.reason,
      ...(one.hint ? [one.hint] : []),
      ...(one.issuer ? [tr('finder.document.from', { issuer: one.issuer.text })] : []),
    ],
  }
}

function ageWords(days: number, language: Language): Said {
  const { unit, count } = ageOf(days)
  return textsIn(language).tr(`finder.document.${unit}`, { count })
}

/** The word that stands on German letters and forms. */
export function germanOf({ german }: Named): Said[] {
  return german === null ? [] : [{ text: german, language: 'de' }]
}

/** Short facts in one line, each isolated. */
function joined(facts: readonly Said[], language: Language): Said {
  const parts = facts.flatMap((fact, index) => [
    ...(index === 0 ? [] : [{ words: ' · ' }]),
    { value: typeof fact === 'string' ? fact : fact.text },
  ])
  return { text: parts.map((part) => ('words' in part ? part.words : part.value)).join(''), parts, language }
}

/** Labels of the catalogue begin small, as within a sentence. */
function capital(label: Spoken): Said {
  const [first = '', ...rest] = label.text
  return {
    text: first.toLocaleUpperCase(traitsOf(label.language).locale) + rest.join(''),
    language: label.language,
  }
}
