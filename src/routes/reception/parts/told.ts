import { readCode } from '#ground/identity/ids.ts'

/** What the last act did, carried in the address so that it is told without script as well. */
export interface ToldView {
  readonly act: string
  readonly number: string
  readonly area: string
  /** Opens the ticket's page. */
  readonly ticket: string | null
}

/** Anybody may write an address: only short plain words come through. */
export function toldOf(url: URL): ToldView | undefined {
  const word = (name: string): string => {
    const value = url.searchParams.get(name) ?? ''
    return /^[\p{L}\p{N} .-]{1,60}$/u.test(value) ? value : ''
  }
  const act = word('told')
  return act === ''
    ? undefined
    : { act, number: word('number'), area: word('area'), ticket: readCode(word('ticket')) }
}

export function toldTicket({
  number,
  waitingArea,
  code,
}: {
  number: string
  waitingArea: { letter: string }
  code: string
}) {
  return { number, area: waitingArea.letter, ticket: code }
}
