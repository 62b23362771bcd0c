/** What the last act did, carried in the address so that it is told without script as well. */
export interface ToldView {
  readonly act: string
  readonly number: string
  readonly expected: string
  readonly minutes: number
  /** The visit that may be taken back from the side. */
  readonly visit: string
}

const acts = [
  'next',
  'recall',
  'serve',
  'finish',
  'noShow',
  'park',
  'unpark',
  'forward',
  'withdraw',
  'sitDown',
  'standUp',
  'takeBreak',
  'endBreak',
  'prepare',
  'unprepare',
  'forwardBack',
  'sentBack',
]

/** Anybody may write an address: only short plain words come through. */
export function toldOf(url: URL): ToldView | undefined {
  const act = url.searchParams.get('told') ?? ''
  const word = (name: string): string => {
    const value = url.searchParams.get(name) ?? ''
    return /^[\p{L}\p{N} .-]{1,36}$/u.test(value) ? value : ''
  }
  if (!acts.includes(act)) return undefined
  const minutes = Math.min(999, Number.parseInt(word('minutes'), 10) || 0)
  return { act, number: word('number'), expected: word('expected'), minutes, visit: word('visit') }
}
