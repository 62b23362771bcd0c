/** Addresses that do not exist at the moment, each with everything below it, and those below them that do. */
export interface Closed {
  readonly opens: readonly string[]
  readonly keeps: readonly string[]
}

/** Whether an address is a pattern's own or lies below it. `*` stands for one part, whatever it is. Pure, for pages too. */
export function covers(pattern: string, address: string): boolean {
  const asked = address.split(/[?#]/, 1)[0]!.split('/')
  const parts = pattern.split('/')
  return (
    asked.length >= parts.length &&
    parts.every((part, n) => (part === '*' ? asked[n] !== '' : part === asked[n]))
  )
}

/** Whether nothing may lead to an address now. One of another house is never meant. */
export function isClosed({ opens, keeps }: Closed, address: string): boolean {
  if (opens.length === 0 || !address.startsWith('/')) return false
  return opens.some((one) => covers(one, address)) && !keeps.some((one) => covers(one, address))
}

/** A route as an address: its parameters become parts. */
export function addressOf(route: string): string {
  return route
    .split('/')
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => (/^(\[.*\]|:.*)$/.test(part) ? 'x' : part))
    .join('/')
}
