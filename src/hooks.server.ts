import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import type { RequestEvent } from '@sveltejs/kit'
import { directionOf, isLanguage, sourceLanguage, tagOf, type Language } from '#ground/languages/index.ts'
import { isDatabaseSilent, PATIENCE_MS, RETRY_SECONDS } from '#ground/database/silent.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import { compressed } from './web/compress.ts'
import type { HandOver } from './web/hand-over.ts'
import { setStage, whatIsOff } from './ui/at-stage.ts'
import { letIn } from './ui/closed-page.ts'
import { selfCheckPolicy } from './ui/self-check-policy.ts'
import { keepOut } from './ui/staff-page.ts'
import { languageOfRequest, plainPage, reasonOf } from './web/plain-page.ts'

export const handle: Handle = async (asked) => {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<Response>()
  const timer = setTimeout(() => giveUp(askForPatience(asked.event)), PATIENCE_MS)
  try {
    return await Promise.race([answer(asked), late])
  } catch (error) {
    // before any page was asked: who sends this stands in the database
    if (!isDatabaseSilent(error)) throw error
    return askForPatience(asked.event)
  } finally {
    clearTimeout(timer)
  }
}

const answer: Handle = async ({ event, resolve }) => {
  const handOver = handOverOf(event)
  const language = languageOf(event)
  event.locals.office = handOver.office
  event.locals.language = language
  event.locals.site = await handOver.site()
  const { account, ...actor } = (await handOver.identify(requestOf(event))) ?? {
    ...VISITOR,
    account: undefined,
  }
  event.locals.actor = actor
  event.locals.account = account
  setStage(event, handOver.office)
  keepOut(event)
  if ((await letIn(event, handOver.counselling)) === 'nothing-here')
    return inWords(new Response(null, { status: 404 }), language)

  const refused = isForeign(event)
    ? inWords(new Response(null, { status: 403 }), language)
    : await readForm(event, language)
  if (refused) return refused
  const isOff = await whatIsOff(event, handOver.office)
  if (isOff) return compressed(isOff, event.request.headers.get('accept-encoding'))

  let isPage = false
  const resolved = await resolve(event, {
    transformPageChunk: ({ html }) => {
      isPage = true
      return html.replace('%lang%', tagOf(language)).replace('%dir%', directionOf(language))
    },
  })
  const response =
    resolved.status >= 400 && !isPage && isForReader(event, resolved) ? inWords(resolved, language) : resolved
  const policy = selfCheckPolicy(event.route.id, event.url.origin)
  if (policy) response.headers.append('content-security-policy', policy)
  // nearly every page names a person; a page that does not may set its own header
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  if (response.status === 503) response.headers.set('retry-after', String(RETRY_SECONDS))
  if (response.headers.get('content-type') === 'text/html') {
    response.headers.set('content-type', 'text/html; charset=utf-8')
  }
  return compressed(response, event.request.headers.get('accept-encoding'))
}

export const handleError: HandleServerError = (caught) => {
  if (caught.kind !== 'unknown') return
  // the database is away: no mistake of the reader and none of the program
  if (isDatabaseSilent(caught.error)) return { status: 503, message: 'unavailable' }
  const reference = crypto.randomUUID().slice(0, 8)
  // the route, not the address: an address may hold the code of an appointment, and a log is read by many
  handOverOf(caught.event).report(caught.error, { reference, path: caught.event.route.id ?? 'unknown page' })
  return { reference }
}

/** Somebody looks at this answer: it is neither data for one of our pages nor for a program. */
function isForReader({ request, isDataRequest }: RequestEvent, { headers }: Response): boolean {
  if (isDataRequest || request.headers.has('x-sveltekit-action')) return false
  return !headers.get('content-type')?.startsWith('application/json')
}

/** A refusal without a page (a file that is not there, a form where none is taken) gets one in the reader's language. */
function inWords({ status, headers }: Response, language: Language): Response {
  const own = new Headers(headers)
  own.delete('content-length')
  own.set('content-type', 'text/html; charset=utf-8')
  return new Response(plainPage(reasonOf(status), language).html, { status, headers: own })
}

/** The database does not answer: a page in the reader's language; a script is told in its own way. */
function askForPatience(event: RequestEvent): Response {
  const headers = { 'retry-after': String(RETRY_SECONDS), 'cache-control': 'no-store' }
  const error = { status: 503, message: 'unavailable' }
  if (event.request.headers.has('x-sveltekit-action'))
    return Response.json({ type: 'error', error }, { status: 503, headers })
  if (event.isDataRequest) return Response.json(error, { status: 503, headers })
  const { status, html } = plainPage('unavailable', languageOf(event))
  return new Response(html, { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
}

function requestOf(event: RequestEvent) {
  const request = event.platform?.req
  if (!request) throw new Error('pages run inside the host (src/web/host.ts), not alone')
  return request
}

function handOverOf(event: RequestEvent): HandOver {
  const handOver = requestOf(event).willkommen
  if (!handOver) throw new Error('the host handed nothing over')
  return handOver
}

/** The address decides; staff faces speak the source language; an unknown address follows the browser. */
function languageOf(event: RequestEvent): Language {
  const named = event.params['language']
  if (isLanguage(named)) return named
  // partners choose between two languages, and their address says which
  if (event.route.id?.startsWith('/partner/') && event.url.searchParams.has('en')) return 'en'
  if (event.route.id !== null && event.route.id !== '/') return sourceLanguage
  return languageOfRequest(event.url.pathname, event.request.headers.get('accept-language'))
}

/** The form without the one character that no database can keep; a keyboard has no key for it. */
function writable(form: FormData): FormData {
  const kept = new FormData()
  for (const [name, value] of form)
    kept.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value)
  return kept
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

/** A page elsewhere makes a browser send something here; SvelteKit itself looks at forms only, not at data. */
function isForeign({ request, url }: RequestEvent): boolean {
  const origin = request.headers.get('origin')
  return !['GET', 'HEAD'].includes(request.method) && origin !== null && origin !== url.origin
}

/** Reads a posted form before any page does: a broken or endless one is the sender's fault (4xx), never a 500. */
async function readForm(event: RequestEvent, language: Language): Promise<Response | undefined> {
  const type = event.request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (event.request.method !== 'POST' || !formTypes.includes(type)) return undefined
  try {
    const form = type === 'text/plain' ? new FormData() : writable(await event.request.formData())
    Object.defineProperty(event.request, 'formData', { value: async () => form })
    return undefined
  } catch (error) {
    const tooLarge = typeof error === 'object' && error !== null && 'status' in error && error.status === 413
    const { status, html } = plainPage(tooLarge ? 'tooLarge' : 'badRequest', language)
    return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
  }
}
