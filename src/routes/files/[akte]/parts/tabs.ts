/** What stands at the right of the document shown. */
export const TABS = ['data', 'marks', 'course', 'dates', 'history', 'access', 'links', 'akte'] as const
export type Tab = (typeof TABS)[number]

/** Null: none was asked for; the screen shows the document's, or the Akte's where none is open. */
export const tabIn = (url: URL): Tab | null => TABS.find((it) => it === url.searchParams.get('tab')) ?? null

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
export const idIn = (url: URL, name: string): string | undefined => {
  const value = url.searchParams.get(name) ?? ''
  return uuid.test(value) ? value : undefined
}

/** As much of an address as is read: the page's own cannot be changed. */
export interface Address {
  readonly pathname: string
  readonly searchParams: Iterable<[string, string]> & Pick<URLSearchParams, 'get'>
}

/** The same screen with something else on it. */
export function addressWith(url: Address, more: Readonly<Record<string, string>>): string {
  const all = new URLSearchParams(
    [...url.searchParams].filter(([key]) => !key.startsWith('/') && key !== 'told'),
  )
  for (const [name, value] of Object.entries(more))
    if (value === '') all.delete(name)
    else all.set(name, value)
  const query = String(all)
  return query === '' ? url.pathname : `${url.pathname}?${query}`
}
