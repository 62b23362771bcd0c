import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import type { RequestEvent } from '@sveltejs/kit'
import { directionOf, isLanguage, sourceLanguage, type Language } from '#ground/languages/index.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import { compressed } from './web/compress.ts'
import type { HandOver } from './web/hand-over.ts'
import { keepOut } from './ui/staff-page.ts'
import { languageOfRequest, plainPage } from './web/plain-page.ts'

export const handle: Handle = async ({ event, resolve }) => {
  const handOver = handOverOf(event)
  const language = languageOf(event)
  event.locals.office = handOver.office
  event.locals.language = language
  event.locals.site = await handOver.site()
  const { account, ...actor } = (await handOver.identify(requestOf(event))) ?? { ...VISITOR, account: undefined }
  event.locals.actor = actor
  event.locals.account = account
  keepOut(event)

  const refused = await readForm(event, language)
  if (refused) return refused

  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', language).replace('%dir%', directionOf(language)),
  })
  // nearly every page names a person; a page that does not may set its own header
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  if (response.headers.get('content-type') === 'text/html') {
    response.headers.set('content-type', 'text/html; charset=utf-8')
  }
  return compressed(response, event.request.headers.get('accept-encoding'))
}

export const handleError: HandleServerError = (caught) => {
  if (caught.kind !== 'unknown') return
  const reference = crypto.randomUUID().slice(0, 8)
  // the route, not the address: an address may hold the code of an appointment, and a log is read by many
  handOverOf(caught.event).report(caught.error, { reference, path: caught.event.route.id ?? 'unknown page' })
  return { reference }
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
  if (event.route.id !== null && event.route.id !== '/') return sourceLanguage
  return languageOfRequest(event.url.pathname, event.request.headers.get('accept-language'))
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

/** Reads a posted form before any page does: a broken or endless one is the sender's fault (4xx), never a 500. */
async function readForm(event: RequestEvent, language: Language): Promise<Response | undefined> {
  const type = event.request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (event.request.method !== 'POST' || !formTypes.includes(type)) return undefined
  try {
    const form = type === 'text/plain' ? new FormData() : await event.request.formData()
    Object.defineProperty(event.request, 'formData', { value: async () => form })
    return undefined
  } catch (error) {
    const tooLarge = typeof error === 'object' && error !== null && 'status' in error && error.status === 413
    const { status, html } = plainPage(tooLarge ? 'tooLarge' : 'badRequest', language)
    return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
  }
}
