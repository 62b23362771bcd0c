import { deviceCookieName, memberCookieName, personCookieName, sessionCookieName } from './cookie-name.ts'

/** The token of a session in a Cookie header. With https only the `__Host-` name counts: any subdomain may set the other one. */
export function readSessionCookie(header: string | null | undefined, secure: boolean): string | null {
  return read(header, sessionCookieName(secure))
}

/** The key of a device in a Cookie header. */
export function readDeviceCookie(header: string | null | undefined, secure: boolean): string | null {
  return read(header, deviceCookieName(secure))
}

/** The token of a member of the counselling in a Cookie header. */
export function readMemberCookie(header: string | null | undefined, secure: boolean): string | null {
  return read(header, memberCookieName(secure))
}

/** The token of a person whose case is open. */
export function readPersonCookie(header: string | null | undefined, secure: boolean): string | null {
  return read(header, personCookieName(secure))
}

function read(header: string | null | undefined, name: string): string | null {
  const wanted = `${name}=`
  const found = header?.split(';').find((part) => part.trim().startsWith(wanted))
  return found?.trim().slice(wanted.length) || null
}
