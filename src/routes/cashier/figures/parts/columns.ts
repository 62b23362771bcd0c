/** Where the columns of a chart stand. Pure. Units of the drawing; money in cents. */

export interface Step {
  readonly tick: string
  readonly cashCents: number
  readonly cardCents: number
  readonly transferCents: number
}

export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly foot: number
}

type Method = 'cash' | 'card' | 'transfer'

interface Column {
  readonly x: number
  readonly name: string
  /** Names stand below as many columns as they have room for. */
  readonly isNamed: boolean
  readonly parts: readonly { readonly method: Method; readonly y: number; readonly height: number }[]
}

export interface Columns {
  readonly columns: readonly Column[]
  readonly width: number
  readonly most: number
  /** Zero, or below it where more was taken back than came in. */
  readonly least: number
  readonly y: (cents: number) => number
}

const NAMES = 9

export function columnsOf(steps: readonly Step[], { width, height, left, top, foot }: Frame): Columns {
  const ofSign = (sign: 1 | -1) => (step: Step) =>
    [step.cashCents, step.cardCents, step.transferCents].reduce(
      (sum, cents) => sum + (cents * sign > 0 ? cents : 0),
      0,
    )
  const most = roundUp(Math.max(1, ...steps.map(ofSign(1))))
  const least = -roundUp(-Math.min(0, ...steps.map(ofSign(-1))))
  const y = (cents: number) => top + ((most - cents) / (most - least)) * (height - top - foot)
  const each = (width - left) / Math.max(1, steps.length)
  const nth = Math.max(1, Math.ceil(steps.length / NAMES))
  return {
    ...{ most, least, y, width: each * 0.7 },
    columns: steps.map((step, n) => ({
      ...{ x: left + (n + 0.15) * each, name: step.tick, isNamed: n % nth === 0 },
      parts: stacked(step, y),
    })),
  }
}

function stacked(step: Step, y: Columns['y']): Column['parts'] {
  const [reached, sums] = [
    { up: 0, down: 0 },
    { cash: step.cashCents, card: step.cardCents, transfer: step.transferCents },
  ]
  return (['cash', 'card', 'transfer'] as const).flatMap((method) => {
    const cents = sums[method]
    if (cents === 0) return []
    const way = cents > 0 ? 'up' : 'down'
    const from = reached[way]
    reached[way] += cents
    const [high, low] = [y(Math.max(from, from + cents)), y(Math.min(from, from + cents))]
    return [{ method, y: high, height: Math.max(1, low - high) }]
  })
}

/** The next even number with zeros: one to read at an axis, and its half. */
function roundUp(cents: number): number {
  if (cents <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(cents))
  return [1, 2, 3, 4, 6, 8, 10].map((it) => it * power).find((it) => it >= cents)!
}

/** Lines across, from the top to the bottom. */
export function ticksOf({ most, least, y }: Columns): { readonly cents: number; readonly y: number }[] {
  const all = [most, most / 2, 0, ...(least < 0 ? [least] : [])]
  return all.map((cents) => ({ cents, y: y(cents) }))
}
