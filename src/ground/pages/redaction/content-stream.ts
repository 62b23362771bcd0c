/**
 * Reads the content of a page token by token and writes it again without what can hold words that nobody sees: the
 * property lists of marked content (ActualText, Alt, E, names of layers) and comments. Everything else stays as it is.
 */
export function withoutProperties(content: Uint8Array): Uint8Array {
  const out: Uint8Array[] = []
  let operands: Token[] = []
  for (const token of tokensOf(content)) {
    if (token.kind !== 'operator') {
      operands.push(token)
      continue
    }
    const word = latin(token.bytes)
    if (word === 'BDC' || word === 'DP') {
      const tag = operands[0]
      out.push(tag ? tag.bytes : NAME, SPACE, word === 'BDC' ? BMC : MP, LINE)
    } else {
      for (const it of operands) out.push(it.bytes, SPACE)
      out.push(token.bytes, LINE)
    }
    operands = []
  }
  for (const it of operands) out.push(it.bytes, SPACE)
  return Buffer.concat(out)
}

const SPACE = Buffer.from(' ')
const LINE = Buffer.from('\n')
const BMC = Buffer.from('BMC')
const MP = Buffer.from('MP')
const NAME = Buffer.from('/P')

interface Token {
  /** `operand` may be a whole array or dictionary. */
  readonly kind: 'operand' | 'operator'
  readonly bytes: Uint8Array
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0
  while (at < bytes.length) {
    const sign = bytes[at] ?? 0
    if (isSpace(sign)) at++
    else if (sign === PERCENT) at = endOfLine(bytes, at)
    else {
      const end = endOfToken(bytes, at)
      const part = bytes.subarray(at, end)
      if (isRegular(sign) && sign !== SLASH && !isOperand(part)) {
        const last = latin(part) === 'BI' ? endOfInlineImage(bytes, end) : end
        yield { kind: 'operator', bytes: bytes.subarray(at, last) }
        at = last
      } else {
        yield { kind: 'operand', bytes: part }
        at = end
      }
    }
  }
}

const [PERCENT, SLASH, OPEN, CLOSE, BACKSLASH, LESS, MORE, ARRAY, ARRAY_END] = [
  37, 47, 40, 41, 92, 60, 62, 91, 93,
]

const isSpace = (it: number): boolean =>
  it === 32 || it === 10 || it === 13 || it === 9 || it === 12 || it === 0
const isRegular = (it: number): boolean => !isSpace(it) && !'()<>[]{}%'.includes(String.fromCharCode(it))

function isOperand(part: Uint8Array): boolean {
  const word = latin(part)
  return /^[+-.\d]/.test(word) || word === 'true' || word === 'false' || word === 'null'
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
  return at
}

/** Where the token ends that begins at `from`; an array or dictionary is one token. */
function endOfToken(bytes: Uint8Array, from: number): number {
  const sign = bytes[from] ?? 0
  if (sign === OPEN) return endOfString(bytes, from)
  if (sign === LESS && bytes[from + 1] === LESS) return endOfGroup(bytes, from + 2)
  if (sign === LESS) {
    const end = bytes.indexOf(MORE, from)
    return end < 0 ? bytes.length : end + 1
  }
  if (sign === ARRAY) return endOfGroup(bytes, from + 1)
  let at = from + 1
  while (at < bytes.length && isRegular(bytes[at] ?? 0) && bytes[at] !== SLASH) at++
  return at
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const sign = bytes[at]
    if (sign === BACKSLASH) at++
    else if (sign === OPEN) depth++
    else if (sign === CLOSE && --depth === 0) return at + 1
  }
  return bytes.length
}

function endOfGroup(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    const sign = bytes[at] ?? 0
    if (sign === ARRAY_END) return at + 1
    if (sign === MORE && bytes[at + 1] === MORE) return at + 2
    if (isSpace(sign)) at++
    else if (sign === PERCENT) at = endOfLine(bytes, at)
    else at = endOfToken(bytes, at)
  }
  return bytes.length
}

/** Behind EI: the picture's bytes may hold anything, so EI counts only between gaps. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length; at++) {
    const ends = bytes[at] === 69 && bytes[at + 1] === 73 && isSpace(bytes[at - 1] ?? 0)
    if (ends && (at + 2 >= bytes.length || isSpace(bytes[at + 2] ?? 32))) return at + 2
  }
  return bytes.length
}
