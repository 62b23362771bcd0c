/** Schemes a link can never have: they run script, read files or reach into the browser. */
const NEVER = [
  'javascript',
  'data',
  'vbscript',
  'file',
  'blob',
  'about',
  'ws',
  'wss',
  'ftp',
  'view-source',
  'filesystem',
]
const PLACE = '{reference}'
const TEMPLATE_LENGTH_MAX = 500

export type LinkRefusal = 'link-invalid' | 'link-scheme' | 'link-place'

export function isSchemeEntry(typed: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,40}$/.test(typed) && !NEVER.includes(typed)
}

/** What is wrong with the template of a link: `https://fach.example/akte?az={reference}`, `ourapp://case/{reference}`. */
export function refusesLink(template: string, schemes: readonly string[]): LinkRefusal | null {
  if (template.length > TEMPLATE_LENGTH_MAX || /[\s\p{C}"<>\\^`|]/u.test(template)) return 'link-invalid'
  if (!template.includes(PLACE)) return 'link-place'
  const filled = (value: string) => template.replaceAll(PLACE, value)
  if (!URL.canParse(filled('a'))) return 'link-invalid'
  const [one, other] = [new URL(filled('a')), new URL(filled('b'))]
  const scheme = one.protocol.slice(0, -1)
  if (NEVER.includes(scheme) || !schemes.includes(scheme)) return 'link-scheme'
  // the case must not decide to whom the link leads
  if (one.protocol !== other.protocol || one.host !== other.host || one.username !== '') return 'link-invalid'
  return null
}

/** The link that opens one case; the name of the case stays one part of it, whatever it is made of. */
export function linkTo(template: string, reference: string): string {
  return template.replaceAll(PLACE, encodeURIComponent(reference))
}
