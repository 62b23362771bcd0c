/** Where a text stops being JSON, as `line:column` from 1; the engine says it only in some of its messages. */
export function placeOfFault(text: string): string {
  const before = text.slice(0, faultIn(text)).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}

/**
 * How deep lists and objects lie in one another, whether the text is JSON or not: asked before anything walks into it, for
 * ten thousand brackets end a program that goes in step by step.
 */
export function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gu)) {
    if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y
const BLANK = /[ \t\r\n]*/y

/** The place of the first sign that does not fit; the length of the text where it ends too early. */
function faultIn(text: string): number {
  let at = 0
  const take = (shape: RegExp): boolean => {
    shape.lastIndex = at
    const found = shape.exec(text)
    if (found) at = shape.lastIndex
    return found !== null
  }
  const sign = (one: string): boolean => {
    take(BLANK)
    if (text[at] !== one) return false
    at += 1
    take(BLANK)
    return true
  }
  /** One part of an object or a list after the other. */
  const parts = (end: string, part: () => boolean): boolean => {
    if (sign(end)) return true
    do if (!part()) return false
    while (sign(','))
    return sign(end)
  }
  const value = (): boolean => {
    take(BLANK)
    if (sign('{')) return parts('}', () => take(STRING) && sign(':') && value())
    if (sign('[')) return parts(']', value)
    return take(STRING) || take(PLAIN)
  }
  if (value()) take(BLANK)
  return at
}
