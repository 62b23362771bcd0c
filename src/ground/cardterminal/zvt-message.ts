/**
 * Messages of the ECR interface "ZVT" as far as a payment needs them. Written after public descriptions of the protocol
 * (docs/decisions/0030); a message is class, instruction, length (one byte, or FF and two more) and data.
 */
export interface ZvtMessage {
  /** Class and instruction, e.g. `0x0601`. */
  readonly kind: number
  readonly data: Uint8Array
}

export const KINDS = {
  registration: 0x0600,
  authorisation: 0x0601,
  completion: 0x060f,
  abort: 0x061e,
  repeatReceipt: 0x0620,
  reversal: 0x0630,
  endOfDay: 0x0650,
  printLine: 0x06d1,
  printBlock: 0x06d3,
  status: 0x040f,
  between: 0x04ff,
  accepted: 0x8000,
} as const

/** The terminal says no: `84` and a reason. */
export const isRefusal = (kind: number): boolean => kind >> 8 === 0x84
/** "Not able", said to a wish of the terminal we do not know. */
export const NOT_ABLE = 0x8483

export function messageBytes({ kind, data }: ZvtMessage): Uint8Array {
  const length = data.length < 0xff ? [data.length] : [0xff, data.length & 0xff, data.length >> 8]
  return Uint8Array.from([kind >> 8, kind & 0xff, ...length, ...data])
}

/** The first message of what came in and what is left, or null when it has not come whole yet. */
export function takeMessage(bytes: Uint8Array): { message: ZvtMessage; rest: Uint8Array } | null {
  if (bytes.length < 3) return null
  const long = bytes[2] === 0xff
  if (long && bytes.length < 5) return null
  const start = long ? 5 : 3
  const end = start + (long ? bytes[3]! + bytes[4]! * 256 : bytes[2]!)
  if (bytes.length < end) return null
  const kind = bytes[0]! * 256 + bytes[1]!
  return { message: { kind, data: bytes.slice(start, end) }, rest: bytes.slice(end) }
}

/** Digits two to a byte, padded on the left. */
export function bcd(digits: string, bytes: number): number[] {
  const padded = digits.padStart(bytes * 2, '0')
  return Array.from({ length: bytes }, (_, at) => Number.parseInt(padded.slice(at * 2, at * 2 + 2), 16))
}

export const EURO = [0x09, 0x78]

/** Fields of a message by their number; the number of the card (22) and its tracks are stepped over, never read. */
export interface ZvtFields {
  /** In cents (04). */
  readonly cents: number | null
  /** 00 is good (27). */
  readonly result: string | null
  readonly trace: string | null
  readonly receipt: string | null
  readonly terminal: string | null
  /** HHMMSS and MMDD. */
  readonly time: string | null
  readonly date: string | null
  readonly card: string | null
  /** Totals of a day (60), as they are. */
  readonly totals: Uint8Array | null
}

/** Bytes of fields of fixed length. */
const FIXED: Readonly<Record<number, number>> = {
  ...{ 0x01: 1, 0x02: 1, 0x03: 1, 0x04: 6, 0x05: 1, 0x0b: 3, 0x0c: 3, 0x0d: 2, 0x0e: 2, 0x17: 2, 0x19: 1 },
  ...{ 0x27: 1, 0x29: 4, 0x2a: 15, 0x37: 3, 0x3a: 2, 0x3b: 8, 0x3d: 3, 0x49: 2, 0x87: 2, 0x88: 3, 0x8a: 1 },
  ...{ 0x8c: 1, 0xa0: 1, 0xaa: 3, 0xba: 5, 0xd0: 1, 0xd3: 1, 0xe8: 1, 0xe9: 1, 0xea: 2, 0xeb: 8 },
}
/** Digits of the length that stands before fields of variable length, each as `Fx`. */
const VARIABLE: Readonly<Record<number, number>> = {
  ...{ 0x22: 2, 0x23: 2, 0x24: 3, 0x2d: 2, 0x2e: 2, 0x3c: 3, 0x60: 3, 0x8b: 2, 0x92: 3, 0x9a: 3 },
  ...{ 0xa7: 2, 0xaf: 2, 0xd1: 2, 0xd2: 2 },
}

/** The fields, or null when there is one whose length nobody knows: then nothing behind it can be trusted. */
export function fieldsOf(data: Uint8Array): ZvtFields | null {
  const found = new Map<number, Uint8Array>()
  let at = 0
  while (at < data.length) {
    const number = data[at]!
    const [start, length] = extentOf(data, at + 1, number)
    if (length === null || start + length > data.length) return null
    found.set(number, data.subarray(start, start + length))
    at = start + length
  }
  const digits = (number: number) => {
    const bytes = found.get(number)
    return bytes ? Buffer.from(bytes).toString('hex') : null
  }
  const cents = digits(0x04)
  if (cents !== null && !/^\d{12}$/u.test(cents)) return null
  return {
    cents: cents === null ? null : Number(cents),
    ...{ result: digits(0x27), trace: digits(0x0b), receipt: digits(0x87), terminal: digits(0x29) },
    ...{ time: digits(0x0c), date: digits(0x0d), totals: found.get(0x60) ?? null },
    card: found.has(0x8b) ? nameOf(found.get(0x8b)!) : null,
  }
}

/** Where the content of a field begins and how many bytes it is. */
function extentOf(data: Uint8Array, at: number, number: number): [number, number | null] {
  const fixed = FIXED[number]
  if (fixed !== undefined) return [at, fixed]
  const digits = VARIABLE[number]
  if (digits !== undefined) {
    const said = [...data.subarray(at, at + digits)]
    if (said.length < digits || said.some((it) => it >> 4 !== 0xf || (it & 0xf) > 9)) return [at, null]
    return [at + digits, Number(said.map((it) => it & 0xf).join(''))]
  }
  if (number === 0x06) return containerExtent(data, at)
  return [at, null]
}

/** A container of tags (06) tells its length as BER does. */
function containerExtent(data: Uint8Array, at: number): [number, number | null] {
  const first = data[at]
  if (first === undefined) return [at, null]
  if (first < 0x80) return [at + 1, first]
  if (first === 0x81 && at + 1 < data.length) return [at + 2, data[at + 1]!]
  if (first === 0x82 && at + 2 < data.length) return [at + 3, data[at + 1]! * 256 + data[at + 2]!]
  return [at, null]
}

/** Printable signs of the name of a card; ends with a zero. */
const nameOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[^\u0020-\u007e]/gu, '')
    .trim()
    .slice(0, 40)
