/** Kinds of entries with a list and a form of their own, in the order in which they are shown. */
export const LISTED = [
  'concern',
  'document',
  'condition',
  'situation',
  'rule',
  'team',
  'group',
  'step',
] as const

export type ListedKind = (typeof LISTED)[number]

export function listedKind(text: string | null | undefined): ListedKind | undefined {
  return LISTED.find((kind) => kind === text)
}

/** The address of an entry's form. */
export function pathOf(kind: string, key: string): string {
  // texts stand on the page of the entry they belong to
  if (kind !== 'texts') return `/admin/catalogue/entry/${kind}/${encodeURIComponent(key)}`
  const [section = '', ...rest] = key.split('/')
  const of = OF_SECTION[section]
  return of ? `/admin/catalogue/texts/${of}/${encodeURIComponent(rest.join('/'))}` : '/admin/catalogue'
}

const OF_SECTION: Readonly<Record<string, ListedKind>> = {
  concerns: 'concern',
  documents: 'document',
  documentHints: 'document',
  documentWhys: 'document',
  documentIssuers: 'document',
  conditions: 'condition',
  questions: 'condition',
  followUps: 'step',
  situations: 'situation',
  teams: 'team',
}
