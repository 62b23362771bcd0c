import type { WallCall } from './board.ts'

/** Which call is said again because nobody followed it. Pure; times in milliseconds of the machine's steady clock. */
export interface SaidAt {
  readonly ring: number
  readonly at: number
  /** How often it was repeated since that ring. */
  readonly repeats: number
}
export type SaidCalls = ReadonlyMap<string, SaidAt>

export function noteSaid(said: SaidCalls, { call, ring }: WallCall, now: number): SaidCalls {
  const before = said.get(call)
  const repeats = before?.ring === ring ? before.repeats + 1 : 0
  return new Map([...said, [call, { ring, at: now, repeats }]])
}

/** The call that has to be said again now, the one that waited longest; those who came are forgotten. */
export function dueAgain(
  said: SaidCalls,
  calls: readonly WallCall[],
  { repeatSeconds, repeatTimes }: { repeatSeconds: number; repeatTimes: number },
  now: number,
): WallCall | undefined {
  return calls
    .filter((it) => {
      const last = said.get(it.call)
      return it.open && last && last.repeats < repeatTimes && now - last.at >= repeatSeconds * 1000
    })
    .toSorted((a, b) => said.get(a.call)!.at - said.get(b.call)!.at)[0]
}

export function forgetGone(said: SaidCalls, calls: readonly WallCall[]): SaidCalls {
  const open = new Set(calls.filter((it) => it.open).map(({ call }) => call))
  return new Map([...said].filter(([call]) => open.has(call)))
}
