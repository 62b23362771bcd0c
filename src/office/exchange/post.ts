import { lookup as ask, type LookupAddress } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isInside } from './target.ts'

/** Milliseconds a target has, from the first look at its name to its answer. */
export const PATIENCE_MS = 5000

export type Posted = { readonly status: number } | { readonly failed: string }

/**
 * Posts once. The address is checked where it is used: a name that leads inside the house a moment later leads nowhere.
 * Redirects are not followed, of the answer only the status is read.
 */
export function post(
  url: string,
  { headers, body, isAllowed }: { headers: Record<string, string>; body: string; isAllowed: boolean },
  patience = PATIENCE_MS,
): Promise<Posted> {
  return new Promise((resolve) => {
    const send = new URL(url).protocol === 'https:' ? secure : plain
    const asking = send(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(patience),
        ...(!isAllowed && { lookup: onlyOutside }),
      },
      (answer) => {
        resolve({ status: answer.statusCode ?? 0 })
        answer.destroy()
      },
    )
    asking.on('error', (error: NodeJS.ErrnoException) => resolve({ failed: nameOf(error) }))
    asking.end(body)
  })
}

const onlyOutside: LookupFunction = (host, options, done) => {
  ask(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, [])
    const outside = found.filter(({ address }) => !isInside(address))
    if (outside.length < found.length || outside.length === 0)
      return done(Object.assign(new Error('leads inside'), { code: 'ADDRESS_INSIDE' }), [])
    if (options.all) return done(null, outside)
    return done(null, outside[0]!.address, outside[0]!.family)
  })
}

function nameOf(error: NodeJS.ErrnoException): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time'
  return (error.code ?? error.message).slice(0, 200)
}
