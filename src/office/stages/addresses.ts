import { isClosed, type Closed } from '#ground/addresses/addresses.ts'
import { FUNCTIONS } from './functions.ts'
import type { Standing } from './standing.ts'

/** For the faces: what must not be shown and led to. */
export function closedBy({ off }: Pick<Standing, 'off'>): Closed {
  const gone = FUNCTIONS.filter(({ key }) => off.includes(key))
  return { opens: gone.flatMap(({ opens }) => opens), keeps: gone.flatMap(({ keeps }) => keeps) }
}

/** The function an address belongs to and that is off; undefined: the address may be answered. */
export function functionBehind({ off }: Pick<Standing, 'off'>, address: string): string | undefined {
  return FUNCTIONS.find((one) => off.includes(one.key) && isClosed(one, address))?.key
}
