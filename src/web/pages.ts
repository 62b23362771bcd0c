import type { IncomingMessage, ServerResponse } from 'node:http'
import { pathToFileURL } from 'node:url'
import { KeptPages } from './kept-pages.ts'
import type { HandOver, RequestWithHandOver } from './hand-over.ts'
import { languageOfRequest, plainPage, type PlainReason } from './plain-page.ts'
import { forwardedAddress, forwardedFirst, protocolOf } from './protocol.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { PAGE_METHODS, whyNoPage } from './why-no-page.ts'

/** The adapter's request handler: static files, then pages. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown

export interface PageOptions {
  readonly handOver: HandOver
  readonly handler: PageHandler
  /** Bytes a form may have. */
  readonly bodyLimit: number
  /** Believe X-Forwarded-Proto and -Host, and of -For what the nearest proxy added: only behind a proxy that sets them. */
  readonly trustProxy: boolean
}

const ownHeaders = {
  protocol: 'x-willkommen-protocol',
  host: 'x-willkommen-host',
  address: 'x-willkommen-address',
} as const

/**
 * Loads the built pages. The adapter reads its settings once, at import, from the environment; it assumes https unless
 * a header says otherwise and then refuses every form sent over plain http. We name headers that only we write.
 */
export async function loadPages(file: string, bodyLimit: number): Promise<PageHandler> {
  process.env['WILLKOMMEN_PAGES_PROTOCOL_HEADER'] = ownHeaders.protocol
  process.env['WILLKOMMEN_PAGES_HOST_HEADER'] = ownHeaders.host
  process.env['WILLKOMMEN_PAGES_ADDRESS_HEADER'] = ownHeaders.address
  process.env['WILLKOMMEN_PAGES_BODY_SIZE_LIMIT'] = String(bodyLimit)
  const built = (await import(pathToFileURL(file).href)) as { handler: PageHandler }
  return built.handler
}

/** What pages call the same for everybody, for the seconds they say. */
const kept = new KeptPages()

/** Answers one request with a file or a page. Never throws, never leaves a request without an answer. */
export async function servePage(
  request: RequestWithHandOver,
  response: ServerResponse,
  options: PageOptions,
): Promise<void> {
  setSecurityHeaders(response)
  writeOwnHeaders(request, options.trustProxy)
  const own = `${String(request.headers[ownHeaders.protocol])}://${String(request.headers[ownHeaders.host])}`
  const refused = whyNoPage(request, own, options.bodyLimit)
  if (refused) return answerPlainly(request, response, refused)
  // a page called public before a switch is none after it
  const asOf = `${own} ${options.handOver.office.stages.now().version}`
  if (kept.answer(request, response, asOf, performance.now())) return
  kept.watch(request, response, asOf, () => performance.now())
  request.willkommen = options.handOver
  try {
    await options.handler(request, response, () => answerPlainly(request, response, 'badRequest'))
  } catch (error) {
    // only the first part: behind it may stand the code of an appointment
    options.handOver.report(error, {
      reference: 'pages',
      path: `/${(request.url ?? '').split(/[/?]/)[1] ?? ''}`,
    })
    answerPlainly(request, response, 'generic')
  }
}

/** Overwrites whatever the sender wrote there: these three decide what counts as a form of our own. */
function writeOwnHeaders(request: IncomingMessage, trustProxy: boolean): void {
  const forwarded = (name: string): string | undefined =>
    trustProxy ? forwardedFirst(request, name) : undefined
  request.headers[ownHeaders.protocol] = protocolOf(request, trustProxy)
  request.headers[ownHeaders.host] = forwarded('x-forwarded-host') ?? request.headers.host ?? ''
  request.headers[ownHeaders.address] =
    (trustProxy ? forwardedAddress(request) : undefined) ?? request.socket.remoteAddress ?? ''
}

function answerPlainly(request: IncomingMessage, response: ServerResponse, reason: PlainReason): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const language = languageOfRequest(request.url ?? '/', request.headers['accept-language'])
  const { status, html } = plainPage(reason, language)
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    // the rest of a body we will not read must not be taken for the next request
    ...(reason === 'wrongMethod' && { allow: PAGE_METHODS.join(', ') }),
    ...(reason === 'tooLarge' && { connection: 'close' }),
  })
  response.end(request.method === 'HEAD' ? undefined : html)
  request.resume()
}
