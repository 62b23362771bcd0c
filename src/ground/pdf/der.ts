/** What we write in DER (ITU-T X.690): certificates and signatures. Nothing is read here but our own certificates. */

export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content])
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x80 | bytes.length, ...bytes]
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes)
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text))
export const bitString = (bytes: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.from([unused]), bytes)
export const yes: Buffer = der(0x01, Buffer.from([0xff]))

/** A set is written in the order of its encoded parts. */
export const setOf = (...parts: readonly Buffer[]): Buffer =>
  der(0x31, ...parts.toSorted((a, b) => Buffer.compare(a, b)))

/** A positive whole number, given as bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const from = bytes.findIndex((byte) => byte !== 0)
  const short = from < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(from))
  return (short[0] ?? 0) >= 0x80 ? der(0x02, Buffer.from([0]), short) : der(0x02, short)
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((number) => {
    const groups = [number % 128]
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift(0x80 | (left % 128))
    return groups
  })
  return der(0x06, Buffer.from(bytes))
}

/** UTCTime until 2049, GeneralizedTime afterwards (RFC 5280, 4.1.2.5). */
export function time(at: Temporal.Instant): Buffer {
  const digits = `${at.toString({ smallestUnit: 'second' }).replace(/[-T:Z]/g, '')}Z`
  return digits < '2050' ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits))
}

/** The elements inside an element we wrote ourselves, each with its head. */
export function partsOf(element: Uint8Array): Buffer[] {
  const parts: Buffer[] = []
  const bytes = Buffer.from(element)
  const { at: start, end } = contentOf(bytes, 0)
  for (let at = start; at < end;) {
    const inner = contentOf(bytes, at)
    parts.push(Buffer.from(element.subarray(at, inner.end)))
    at = inner.end
  }
  return parts
}

function contentOf(bytes: Buffer, from: number): { at: number; end: number } {
  const first = bytes.readUInt8(from + 1)
  if (first < 0x80) return { at: from + 2, end: from + 2 + first }
  const count = first & 0x7f
  const at = from + 2 + count
  return { at, end: at + bytes.readUIntBE(from + 2, count) }
}
