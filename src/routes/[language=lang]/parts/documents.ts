import type { Answers, DocumentList, FeeLine, ListedDocument, Need } from '#office/catalogue/index.ts'
import type { Office } from '#office/office.ts'
import type { Language, Spoken } from '#ground/languages/index.ts'
import { namedIn, wordsOf, type Named } from './local-words.ts'
import { officeToday } from './office-today.ts'

export interface DocumentView extends Named {
  readonly key: string
  readonly form: ListedDocument['document']['form']
  /** Key of the drawing the office chose. */
  readonly picture: string | null
  readonly count: number
  readonly maxAgeDays: number | null
  readonly translated: boolean
  readonly levels: readonly Spoken[]
  readonly hint: Spoken | null
  readonly why: Spoken | null
  /** Why the office asks for it at all. */
  readonly reason: Spoken
  /** Where one gets it. */
  readonly issuer: Spoken | null
}

export interface DocumentsView {
  readonly byNeed: readonly { readonly need: Need; readonly documents: readonly DocumentView[] }[]
  readonly oneOf: readonly {
    readonly key: string
    readonly label: Spoken
    readonly documents: readonly DocumentView[]
  }[]
}

export interface FeesView {
  readonly lines: readonly (Omit<FeeLine, 'name'> & Named)[]
  readonly unknown: boolean
}

/** What one writes oneself one gets from nobody. */
const OWN_WORK = 'Antragsteller'

const needs: readonly Need[] = ['required', 'depends', 'ifAvailable', 'ifAsked', 'voluntary']

/** The personal list of documents; `null` when a concern is outside its dates. */
export function documentsFor(
  office: Office,
  keys: readonly string[],
  answers: Answers,
  language: Language,
): DocumentsView | null {
  const list: DocumentList = office.catalogue.documentList(keys, answers, officeToday(office))
  if (!list.ok) return null
  const view = (listed: ListedDocument) => viewOf(office, listed, language)
  return {
    byNeed: needs
      .map((need) => ({ need, documents: list.documents.filter((one) => one.need === need).map(view) }))
      .filter(({ documents }) => documents.length > 0),
    oneOf: list.oneOf.map(({ group, documents }) => ({
      key: group.key,
      label: wordsOf(office.catalogue.localText(group.label, language)),
      documents: documents.map(view),
    })),
  }
}

function viewOf(
  office: Office,
  { document, why, count, levels, need }: ListedDocument,
  language: Language,
): DocumentView {
  const say = (text: Parameters<typeof office.catalogue.localText>[0]) =>
    wordsOf(office.catalogue.localText(text, language))
  return {
    key: document.key,
    ...namedIn(document.name, language, office.catalogue.localText),
    form: document.form,
    picture: document.picture,
    count,
    maxAgeDays: document.maxAgeDays,
    translated: document.needsTranslation,
    levels: levels.map(say),
    hint: document.hint && say(document.hint),
    reason: say(document.why),
    issuer: document.issuer && document.issuer.de !== OWN_WORK ? say(document.issuer) : null,
    // "if available" and the like already stand in the heading
    why: why && (need === 'depends' || need === 'required') && why.kind !== 'oneOf' ? say(why.label) : null,
  }
}

export function feesView(office: Office, key: string, language: Language): FeesView | null {
  const fees = office.catalogue.feesFor(key, officeToday(office))
  if (!fees.ok) return null
  const lines = fees.lines.map(({ name, ...line }) => ({
    ...line,
    ...namedIn(name, language, office.catalogue.localText),
  }))
  return { lines, unknown: fees.unknown.length > 0 }
}
