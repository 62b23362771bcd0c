/**
 * `__Host-` binds a cookie to this very host and to https; browsers refuse it on plain http, so a demonstration on the
 * own machine has other names. Pure, so that pages may read it.
 */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-session' : 'session'
}

/** The session of a member of the counselling; another than that of the office. */
export function memberCookieName(secure: boolean): string {
  return secure ? '__Host-counselling' : 'counselling'
}

/** The open case of a person; says nothing of what it is to whoever sees the names of cookies. */
export function personCookieName(secure: boolean): string {
  return secure ? '__Host-open' : 'open'
}

/** The browser in which a partner opened a link. Bound to the path of that link, so it cannot carry `__Host-`. */
export function partnerCookieName(secure: boolean): string {
  return secure ? '__Secure-partner' : 'partner'
}

/** What the head of the office looks ahead with: the pages for visitors as of a stage that is not in force. */
export function previewCookieName(secure: boolean): string {
  return secure ? '__Host-ahead' : 'ahead'
}

/** Ties a form to the browser it was opened in until somebody leaves there. */
export function formCookieName(secure: boolean): string {
  return secure ? '__Host-form' : 'form'
}

/** Holds the key of a terminal or display in the hall. */
export function deviceCookieName(secure: boolean): string {
  return secure ? '__Host-device' : 'device'
}

/**
 * SameSite=Lax, not Strict: a colleague who follows a link from a mail into the desk would arrive signed out with
 * Strict. Lax still keeps the cookie away from foreign forms and frames; acts happen by POST only.
 */
export function cookieMarks(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
}
