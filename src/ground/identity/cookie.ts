import { LIFE_HOURS } from './session.ts'

/**
 * The session cookie. `__Host-` binds it to this very host and to https; browsers refuse it on plain http, so a
 * demonstration on the own machine has another name.
 *
 * SameSite=Lax, not Strict: a colleague who follows a link from a mail into the desk would arrive signed out with
 * Strict. Lax still keeps the cookie away from foreign forms and frames; acts happen by POST only.
 */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-session' : 'session'
}

export function sessionCookie(token: string, secure: boolean): string {
  return write(token, LIFE_HOURS * 3600, secure)
}

export function endedSessionCookie(secure: boolean): string {
  return write('', 0, secure)
}

/** The token in a Cookie header. With https only the `__Host-` name counts: any subdomain may set the other one. */
export function readSessionCookie(header: string | null | undefined, secure: boolean): string | null {
  const wanted = `${sessionCookieName(secure)}=`
  const found = header?.split(';').find((part) => part.trim().startsWith(wanted))
  return found?.trim().slice(wanted.length) || null
}

function write(value: string, seconds: number, secure: boolean): string {
  const marks = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`, ...(secure ? ['Secure'] : [])]
  return `${sessionCookieName(secure)}=${value}; ${marks.join('; ')}`
}
