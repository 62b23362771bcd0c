/**
 * The tree of a message that libxml2 has already found well-formed, valid and free of a DTD. Walking libxml2's own tree from
 * JavaScript takes seconds for 30 MB, this about a third of one. A test compares both.
 */
export interface Element {
  /** Without prefix: what stands where is settled by the schema. */
  readonly name: string
  readonly children: Element[]
  /** Of an element without children; references resolved, line ends as XML wants them. */
  text: string
  /** Whether the reader has taken it; what is left over is told, never lost silently. */
  taken: boolean
}

export function treeOf(xml: string): Element {
  const top: Element = { name: '', children: [], text: '', taken: true }
  const open: Element[] = [top]
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    const parent = open.at(-1)!
    if (start < 0) break
    if (start > at && parent.children.length === 0 && open.length > 1)
      parent.text += resolved(xml.slice(at, start))
    const sign = xml.charCodeAt(start + 1)
    if (sign === QUESTION) at = after(xml, '?>', start)
    else if (sign === EXCLAMATION) {
      if (xml.startsWith('<!--', start)) at = after(xml, '-->', start + 4)
      else {
        // In a valid message without a DTD nothing else begins with an exclamation mark.
        at = after(xml, ']]>', start)
        parent.text += lineEnds(xml.slice(start + '<![CDATA['.length, at - 3))
      }
    } else if (sign === SLASH) {
      open.pop()
      at = after(xml, '>', start)
    } else at = opened(xml, start, open)
  }
  return top.children[0]!
}

const QUESTION = 63
const EXCLAMATION = 33
const SLASH = 47
const DOUBLE_QUOTE = 34
const SINGLE_QUOTE = 39
const GREATER = 62

const after = (xml: string, end: string, from: number): number => xml.indexOf(end, from) + end.length

function opened(xml: string, start: number, open: Element[]): number {
  let end = xml.indexOf('>', start)
  let inner = xml.slice(start + 1, end)
  const plain = !inner.includes('=')
  if (!plain) {
    // The sign `>` may stand inside the value of an attribute.
    end = endOfTag(xml, start + 1)
    inner = xml.slice(start + 1, end)
  }
  const empty = inner.charCodeAt(inner.length - 1) === SLASH
  if (empty) inner = inner.slice(0, -1)
  const element: Element = {
    name: localName(plain ? inner : inner.slice(0, inner.search(/[ \t\r\n]/u))),
    children: [],
    text: '',
    taken: false,
  }
  const parent = open.at(-1)!
  parent.children.push(element)
  parent.text = ''
  if (!empty) open.push(element)
  return end + 1
}

/** A few hundred names, a hundred thousand times each. */
const localNames = new Map<string, string>()

function localName(qualified: string): string {
  const known = localNames.get(qualified)
  if (known !== undefined) return known
  const name = qualified.slice(qualified.indexOf(':') + 1).trim()
  if (localNames.size < 2_000) localNames.set(qualified, name)
  return name
}

function endOfTag(xml: string, from: number): number {
  let within = 0
  for (let at = from; ; at += 1) {
    const sign = xml.charCodeAt(at)
    if (within !== 0) within = sign === within ? 0 : within
    else if (sign === DOUBLE_QUOTE || sign === SINGLE_QUOTE) within = sign
    else if (sign === GREATER) return at
  }
}

const lineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text)

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolved(raw: string): string {
  const text = lineEnds(raw)
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/gu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal) return String.fromCodePoint(Number(decimal))
      return named[name ?? ''] ?? whole
    },
  )
}

export function child(of: Element, name: string): Element | undefined {
  for (const it of of.children) {
    if (it.name !== name) continue
    it.taken = true
    return it
  }
  return undefined
}

export function all(of: Element, name: string): Element[] {
  const found = of.children.filter((it) => it.name === name)
  for (const it of found) it.taken = true
  return found
}

/** The text of a child; undefined when there is no such child. */
export const textOf = (of: Element, name: string): string | undefined => child(of, name)?.text
/** For dates, numbers and codes: blanks around them do not count. */
export const tokenOf = (of: Element, name: string): string | undefined => child(of, name)?.text.trim()

export function flagOf(of: Element, name: string): boolean | undefined {
  const said = tokenOf(of, name)
  return said === undefined ? undefined : said === '1' || said === 'true'
}

/** The code inside a code element; its list and name are not kept, the schema settles the list. */
export function codeOf(of: Element, name: string): string | undefined {
  const found = child(of, name)
  if (!found) return undefined
  for (const it of found.children) it.taken = true
  return tokenOf(found, 'code')
}

/** Paths of what nobody took, each with how often, e.g. `Akte/Aktenplan`. */
export function leftOver(root: Element): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const walk = (of: Element): void => {
    for (const it of of.children) {
      if (it.taken) walk(it)
      else found.set(`${of.name}/${it.name}`, (found.get(`${of.name}/${it.name}`) ?? 0) + 1)
    }
  }
  walk(root)
  return found
}
