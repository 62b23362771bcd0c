import type { IncomingMessage } from 'node:http'
import { readDeviceCookie, readSessionCookie } from '../ground/identity/cookie.ts'
import type { Office } from '../office/office.ts'
import type { Known } from './hand-over.ts'
import { protocolOf } from './protocol.ts'

/**
 * Who sends a request: the colleague behind the session cookie, else the machine behind the device cookie. A colleague
 * at a terminal is the colleague. Cookies that mean nothing (any more) make a visitor, never an error.
 */
export function identifyFor(
  office: Pick<Office, 'staff'>,
  trustProxy: boolean,
): (request: IncomingMessage) => Promise<Known | undefined> {
  return async (request) => {
    const cookies = request.headers.cookie
    if (!cookies) return undefined
    const secure = protocolOf(request, trustProxy) === 'https'
    const token = readSessionCookie(cookies, secure)
    const session = token ? await office.staff.identifySession(token) : null
    if (session) {
      const { login, name, roles, sites, teams } = session.account
      return { ...session.actor, account: { login, name, roles, sites, teams } }
    }
    const key = readDeviceCookie(cookies, secure)
    const device = key ? await office.staff.identifyKey(key) : null
    // a program's key in a browser would let every page of the interface be clicked: devices only
    return device?.kind === 'device' ? device : undefined
  }
}
