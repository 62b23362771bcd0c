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

/** What has a list: beside the entries the fees, whose names are law and only translated here. */
export const SHOWN = [...LISTED, 'fee'] as const

export function shownKind(text: string | null | undefined): (typeof SHOWN)[number] | undefined {
  return SHOWN.find((kind) => kind === text)
}

/** The address of an entry's form. */
export function pathOf(kind: string, key: string): string {
  if (kind === 'fee') return `/admin/catalogue/texts/fee/${encodeURIComponent(key)}`
  // texts stand on the page of the entry they belong to
  if (kind !== 'texts') return `/admin/catalogue/entry/${kind}/${encodeURIComponent(key)}`
  const [section = '', ...rest] = key.split('/')
  const of = OF_SECTION[section]
  return of ? `/admin/catalogue/texts/${of}/${encodeURIComponent(rest.join('/'))}` : '/admin/catalogue'
}

const OF_SECTION: Readonly<Record<string, (typeof SHOWN)[number]>> = {
  fees: 'fee',
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
