import type { DocumentRow, VorgangView } from './views.ts'

export interface Group {
  readonly id: string
  readonly vorgang: VorgangView | null
  readonly documents: readonly DocumentRow[]
}

/** Documents under their Vorgang, in the order of their numbers, drafts last; those without a Vorgang at the end. */
export function treeOf(
  vorgaenge: readonly VorgangView[],
  documents: readonly DocumentRow[],
  wanted = '',
): readonly Group[] {
  const words = wanted.trim().toLocaleLowerCase('de')
  const meant = documents.filter((it) => words === '' || wordsOf(it).includes(words)).toSorted(inOrder)
  const of = (id: string | null) => meant.filter(({ vorgang }) => vorgang === id)
  const groups: Group[] = vorgaenge.map((vorgang) => ({ id: vorgang.id, vorgang, documents: of(vorgang.id) }))
  const rest = of(null)
  if (rest.length > 0) groups.push({ id: 'rest', vorgang: null, documents: rest })
  return words === '' ? groups : groups.filter((group) => group.documents.length > 0)
}

/** The same order as the tree, for going on to the next one. */
export const inTreeOrder = (
  vorgaenge: readonly VorgangView[],
  documents: readonly DocumentRow[],
): readonly DocumentRow[] => treeOf(vorgaenge, documents).flatMap((group) => group.documents)

const inOrder = (a: DocumentRow, b: DocumentRow): number =>
  (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER)

const wordsOf = (it: DocumentRow): string =>
  [it.number, it.subject, it.type, it.day, it.from, it.to].join(' ').toLocaleLowerCase('de')
