import type { IncomingMessage } from 'node:http'
import type { PlainReason } from './plain-page.ts'

/** What a page can be asked with. */
export const PAGE_METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'OPTIONS']

/**
 * Why this can be a request for no page at all; null when it may be one. The pages' framework finds the same out later
 * and answers with one bare English line, or not at all; here the reader gets a page in the own language.
 * @param own our origin as the reader addressed it.
 */
export function whyNoPage(request: IncomingMessage, own: string, bodyLimit: number): PlainReason | null {
  const { method = '', headers, url = '' } = request
  if (!headers.host) return 'badRequest'
  if (Number(headers['content-length'] ?? 0) > bodyLimit) return 'tooLarge'
  if (!PAGE_METHODS.includes(method)) return 'wrongMethod'
  if (!isReadable(url)) return 'badRequest'
  return isForeignForm(request, own) ? 'foreignForm' : null
}

/** Percent signs mean something, and nobody but the framework itself uses the names it keeps for its own. */
function isReadable(url: string): boolean {
  const [path = '', ...rest] = url.split('?')
  const query = rest.join('?')
  try {
    decodeURI(path)
  } catch {
    return false
  }
  // no database can keep this character, and no page of ours would ask for it
  if (query.includes('%00')) return false
  if (path.endsWith('/__data.json')) return true
  return ![...new URLSearchParams(query).keys()].some((name) => name.startsWith('x-sveltekit-'))
}

/** A body without a type is what a foreign page can send without asking, like a form. */
const formTypes = ['', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

/** A form that no page of ours sent; the reader may be one of us whose browser hides where a form comes from. */
function isForeignForm({ method, headers }: IncomingMessage, own: string): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  return method === 'POST' && formTypes.includes(type) && headers.origin !== own
}
