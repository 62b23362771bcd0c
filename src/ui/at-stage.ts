import { redirect, type RequestEvent } from '@sveltejs/kit'
import { addressOf } from '#ground/addresses/addresses.ts'
import { previewCookieName } from '#ground/identity/cookie-name.ts'
import { languageCodes } from '#ground/languages/index.ts'
import type { Office } from '#office/office.ts'

/** What is on while this request is answered, as the pages see it. */
export interface AtStage {
  /** Keys of functions that are off. */
  readonly off: readonly string[]
  /** Addresses nothing may lead to. */
  readonly closed: { readonly opens: readonly string[]; readonly keeps: readonly string[] }
  /** The stage whose pages somebody looks at ahead of time; null: as everybody sees them. */
  readonly preview: string | null
}

const PUBLIC = '/[language=lang]'
const isPublic = (route: string | null): boolean =>
  route === PUBLIC || (route?.startsWith(`${PUBLIC}/`) ?? false)

/**
 * Sets how things stand for this request, out of memory. Only the head of the office looks ahead, at the pages for visitors
 * alone, and opens nothing by it: the acts ask their own transaction.
 */
export function setStage(event: RequestEvent, office: Office): void {
  const { locals, cookies, route, url } = event
  const token = isPublic(route.id) ? cookies.get(previewCookieName(url.protocol === 'https:')) : undefined
  const ahead = token ? office.stages.previewed(locals.actor, token) : null
  const standing = ahead ?? office.stages.now()
  locals.office = office.stages.seenAt(office, standing)
  locals.stage = {
    off: standing.off,
    closed: office.stages.closedBy(standing),
    preview: ahead?.name ?? null,
  }
}

/**
 * The answer for an address that is off: at the same address, in words, with what to do instead. Undefined: it may be
 * answered. The route decides, not how the address was written.
 */
export async function whatIsOff(event: RequestEvent, office: Office): Promise<Response | undefined> {
  const { route, locals, request, isDataRequest } = event
  const name = route.id === null ? undefined : office.stages.functionBehind(locals.stage, addressOf(route.id))
  const isSent = !['GET', 'HEAD'].includes(request.method)
  const isPretence = locals.stage.preview !== null && isSent
  if (name === undefined && !isPretence) return undefined
  const page = pageOf(event, name ?? 'vorschau')
  // scripts are led there; they show no page they did not ask for
  if (isDataRequest || request.headers.has('x-sveltekit-action')) redirect(303, page)
  const shown = await event.fetch(page)
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  const policy = shown.headers.get('content-security-policy')
  if (policy) headers.set('content-security-policy', policy)
  return new Response(request.method === 'HEAD' ? null : await shown.text(), {
    status: name === undefined ? 409 : 404,
    headers,
  })
}

/** Where the words stand: for visitors in their language, at the machine, for colleagues. */
function pageOf({ route, params, locals }: RequestEvent, name: string): string {
  const language = params['language'] ?? locals.language
  if (route.id?.startsWith('/terminal')) return `/terminal/${language}/noch-nicht/${name}`
  if (isPublic(route.id) && languageCodes.some((code) => code === language))
    return `/${language}/noch-nicht/${name}`
  return `/noch-nicht/${name}`
}
