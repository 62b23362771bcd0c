import type { WallCall } from './board.ts'

/** The last calls, kept by the machine itself: a page that starts anew without the server shows them with their age. */
export interface Kept {
  readonly calls: readonly WallCall[]
  /** Office time, epoch milliseconds. */
  readonly at: number
}

const NAME = 'willkommen-wall'

export function keepCalls(wall: string, kept: Kept): void {
  try {
    localStorage.setItem(`${NAME}-${wall}`, JSON.stringify(kept))
  } catch {
    // no room or not allowed: the page goes on without
  }
}

/** What was kept, when it is newer than what the page came with. */
export function keptCalls(wall: string, newerThan: number): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(`${NAME}-${wall}`) ?? 'null') as Kept | null
    return kept && Array.isArray(kept.calls) && kept.at > newerThan ? kept : null
  } catch {
    return null
  }
}
