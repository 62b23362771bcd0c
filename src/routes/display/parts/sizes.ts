/**
 * How large things are on a wall: after the farthest seat, not after the screen. Pure; lengths in pixels of the page unless
 * named otherwise. The large number is at least 1/50 of the distance high, earlier ones 1/100, never below 1/155, the least
 * height of a letter after ISO 9241-303 and ASR A6.
 */
export interface Hanging {
  /** From the farthest seat, cm. */
  readonly seatCm: number
  /** Height of the picture, cm. */
  readonly pictureCm: number
  readonly width: number
  readonly height: number
  /** Somebody is asked to come nearer: a line more. */
  readonly nearer?: boolean
}
export interface Layout {
  /** Sizes of type. */
  readonly number: number
  readonly room: number
  readonly row: number
  readonly nearer: number
  /** Hundredth of the short side: what else is written. */
  readonly unit: number
  readonly rows: 1 | 2 | 3 | 4
  readonly columns: 1 | 2
  readonly portrait: boolean
  /** From how far the large number and the earlier ones are read well, metres. */
  readonly numberMetres: number
  readonly rowMetres: number
}

/** Height of a digit, of the size of its type. */
const DIGIT = 0.69
const NUMBER_SHARE = 50
const ROW_SHARE = 100
const LEAST_SHARE = 155
/** Width of "B047" and of a whole row "B047 → 201", of the size of the type. */
const NUMBER_WIDE = 2.5
const ROW_WIDE = 6
const LINE = 1.2

export function layoutOf(it: Hanging): Layout {
  const { width, height, seatCm, pictureCm } = it
  const portrait = height > width
  const unit = portrait ? width / 100 : Math.min(height / 100, width / 178)
  const perCm = height / pictureCm
  const sizeFor = (share: number): number => ((seatCm / share) * perCm) / DIGIT
  const most = portrait
    ? Math.min((width * 0.86) / NUMBER_WIDE, height * 0.24)
    : Math.min((width * 0.48) / NUMBER_WIDE, height * 0.42)
  const number = clamp(sizeFor(NUMBER_SHARE), 28 * unit, most)
  const room = number * (portrait ? 0.6 : 0.52)
  const nearer = clamp(sizeFor(LEAST_SHARE), 4 * unit, 9 * unit)
  const large = portrait ? number + room * 1.2 + 16 * unit : number + 9 * unit
  const rest = height - large - 28 * unit - (it.nearer ? nearer * LINE + 2 * unit : 0)
  const { row, rows, columns } = rowsIn(rest, width - 8 * unit, sizeFor, Math.max(4 * unit, 1), number)
  const metres = (size: number, share: number): number =>
    Math.round((((size * DIGIT) / perCm) * share) / 10) / 10
  return {
    ...{ number, room, row, nearer, unit, rows, columns, portrait },
    ...{ numberMetres: metres(number, NUMBER_SHARE), rowMetres: metres(row, LEAST_SHARE) },
  }
}

/** As many of four as are read well; when not even two fit, as many as are read at all. */
function rowsIn(
  height: number,
  width: number,
  sizeFor: (share: number) => number,
  least: number,
  number: number,
): { row: number; rows: Layout['rows']; columns: Layout['columns'] } {
  const fit = (rows: number, columns: 1 | 2): number =>
    Math.min(height / Math.ceil(rows / columns) / LINE, width / columns / ROW_WIDE)
  const best = (rows: number): { size: number; columns: 1 | 2 } => {
    const [one, two] = [fit(rows, 1), fit(rows, 2)]
    return two > one ? { size: two, columns: 2 } : { size: one, columns: 1 }
  }
  const well = sizeFor(ROW_SHARE)
  const atAll = sizeFor(LEAST_SHARE)
  const rows =
    ([4, 3, 2] as const).find((count) => best(count).size >= well) ??
    ([4, 3, 2] as const).find((count) => best(count).size >= atAll) ??
    1
  const { size, columns } = best(rows)
  const row = Math.max(Math.min(size, Math.max(well, number * 0.3)), least)
  return { row, rows, columns }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
