/** What hangs on the wall, and which of it has to ring. Pure: no sound, no clock. */
export interface WallCall {
  readonly call: string
  readonly number: string
  readonly room: string
  readonly desk?: number
  /** In which the visitor is called as well. */
  readonly language?: string
  readonly rungAt: string
  /** Rises with each recall. */
  readonly ring: number
  /** Whether the visitor is still awaited. */
  readonly open: boolean
}

export interface Board {
  /** Newest first; the first hangs large. */
  readonly calls: readonly WallCall[]
  /** How often each call has rung here. */
  readonly rung: ReadonlyMap<string, number>
}

export interface Change {
  readonly board: Board
  /** In the order in which they have to ring. */
  readonly ringing: readonly WallCall[]
}

/** One large and four earlier ones. */
export const HUNG = 5

/** What the page came with has been seen by whoever opened it: silent. */
export function openBoard(calls: readonly WallCall[]): Board {
  return { calls: calls.slice(0, HUNG), rung: new Map(calls.map(({ call, ring }) => [call, ring])) }
}

/** After a lost line: everything as it is now. Who was called meanwhile and is still awaited rings now. */
export function hangAll(board: Board, calls: readonly WallCall[]): Change {
  const ringing = calls.filter((it) => it.open && isNew(board, it)).toReversed()
  const rung = new Map([...board.rung, ...calls.map(({ call, ring }) => [call, ring] as const)])
  return { board: { calls: calls.slice(0, HUNG), rung: kept(rung) }, ringing }
}

/** A call, or a call that rings again: to the top. The same event heard twice rings once. */
export function hang(board: Board, it: WallCall): Change {
  if (!isNew(board, it)) return { board, ringing: [] }
  const calls = [it, ...board.calls.filter(({ call }) => call !== it.call)].slice(0, HUNG)
  return { board: { calls, rung: kept(new Map([...board.rung, [it.call, it.ring]])) }, ringing: [it] }
}

/** The visitor came or did not; a call taken back disappears, for it never should have been seen. */
export function end(board: Board, call: string, how: string): Board {
  const calls =
    how === 'withdrawn'
      ? board.calls.filter((it) => it.call !== call)
      : board.calls.map((it) => (it.call === call ? { ...it, open: false } : it))
  return { ...board, calls }
}

/** How long a call that ended stays on the wall. Minutes of the office's clock. */
const FADES_MINUTES = 15

/** What the wall shows at a moment: whoever is awaited, and who was called a while ago. In the evening it is empty. */
export function shownAt(board: Board, now: number): readonly WallCall[] {
  return board.calls.filter((it) => it.open || now - Date.parse(it.rungAt) < FADES_MINUTES * 60_000)
}

function isNew(board: Board, { call, ring }: WallCall): boolean {
  return (board.rung.get(call) ?? 0) < ring
}

/** A screen runs for weeks: the oldest are forgotten. */
function kept(rung: Map<string, number>): Map<string, number> {
  return rung.size <= 500 ? rung : new Map([...rung].slice(-250))
}
