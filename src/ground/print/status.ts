/**
 * What a printer says of itself (`DLE EOT n`, Epson's reference of commands): one byte per question, with two fixed
 * ones that tell it from anything else.
 */
export type PrinterState =
  | 'ready'
  /** Prints, but the roll ends soon. */
  | 'paper-low'
  | 'paper-out'
  | 'cover-open'
  /** Says itself that it cannot: an error, a knife that sticks, switched off line. */
  | 'offline'
  /** Takes the call and says nothing. */
  | 'silent'
  /** Nobody takes the call. */
  | 'unreachable'
  /** Hung up in the middle of a slip. */
  | 'broken-off'

export const prints = (state: PrinterState): boolean => state === 'ready' || state === 'paper-low'

/** Printer, cause of being off line, paper: asked in this order, answered in this order. */
export const QUESTIONS: readonly number[] = [1, 2, 4]
export const questionBytes = Buffer.from(QUESTIONS.flatMap((n) => [0x10, 0x04, n]))
/** Gives up what it was told to print, so that nobody finds a stranger's slip when the paper is new (`DLE ENQ 2`). */
export const forgetBytes = Buffer.from([0x10, 0x05, 0x02])

/** An answer to a question: 0xx1xx10. */
export const isAnswer = (byte: number): boolean => (byte & 0x93) === 0x12
/** The answer to `GS r 1`: 0xx0xx0x without the mark of the other kind. */
export const isReceipt = (byte: number): boolean => (byte & 0x90) === 0

export function stateOf(answers: readonly number[]): PrinterState {
  const [printer = 0, cause = 0, paper = 0] = answers
  if ((paper & 0x60) !== 0 || (cause & 0x20) !== 0) return 'paper-out'
  if ((cause & 0x04) !== 0) return 'cover-open'
  if ((printer & 0x08) !== 0 || (cause & 0x40) !== 0) return 'offline'
  return (paper & 0x0c) !== 0 ? 'paper-low' : 'ready'
}
