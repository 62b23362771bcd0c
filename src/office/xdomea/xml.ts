/** A piece of XML as data; the only way text gets into a message is through `writeXml`, which escapes all of it. */
export interface Node {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | undefined>>
  readonly content: string | readonly Node[]
}

/** What may be missing: it then leaves no element. */
export type Maybe = Node | null | readonly Maybe[]

/** A text holds a character that no XML document may hold. */
export class UnwritableText extends Error {
  readonly path: string
  readonly character: string
  constructor(path: string, character: string) {
    super(`${path} holds ${character}`)
    this.path = path
    this.character = character
  }
}

export const x = (name: string, ...content: readonly Maybe[]): Node => ({
  name: `xdomea:${name}`,
  content: flat(content),
})

/** An element with text, or nothing when there is no text to say. */
export const text = (name: string, value: string | number | undefined): Node | null =>
  value === undefined ? null : { name: `xdomea:${name}`, content: String(value) }

export const yes = (name: string, value: boolean | undefined): Node | null =>
  value === undefined ? null : text(name, value ? '1' : '0')

/** An element without a namespace, as the parts of a code are. */
export const plain = (name: string, value: string | undefined): Node | null =>
  value === undefined ? null : { name, content: value }

/** An element that is left out when nothing stands in it. */
export function filled(name: string, ...content: readonly Maybe[]): Node | null {
  const children = flat(content)
  return children.length === 0 ? null : { name: `xdomea:${name}`, content: children }
}

function flat(content: readonly Maybe[]): Node[] {
  return content.flatMap((it) => (it === null ? [] : isList(it) ? flat(it) : [it]))
}

const isList = (it: Node | readonly Maybe[]): it is readonly Maybe[] => Array.isArray(it)

/** Serialises; throws `UnwritableText` with the path of the element. */
export function writeXml(root: Node): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n']
  write(root, root.name, parts)
  return parts.join('')
}

function write(node: Node, path: string, parts: string[]): void {
  parts.push('<', node.name)
  for (const [name, value] of Object.entries(node.attributes ?? {}))
    if (value !== undefined) parts.push(' ', name, '="', escaped(value, `${path}/@${name}`, true), '"')
  if (typeof node.content !== 'string') {
    parts.push('>')
    for (const child of node.content) write(child, `${path}/${child.name}`, parts)
  } else parts.push('>', escaped(node.content, path, false))
  parts.push('</', node.name, '>')
}

// What XML 1.0 cannot hold, not even as a reference: control characters, halves of pairs, U+FFFE and U+FFFF.
export const unwritable = /[\p{Cc}--[\t\n\r\u007F-\u009F]]|[\uFFFE\uFFFF]|\p{Surrogate}/v
const special = /[&<>"\r\n\t]/gu

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Unescaped, a reader would turn the first into a line feed, and all three into blanks in an attribute.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

function escaped(value: string, path: string, isAttribute: boolean): string {
  const bad = unwritable.exec(value)
  if (bad) throw new UnwritableText(path.replaceAll('xdomea:', ''), named(bad[0]))
  return value.replace(special, (it) =>
    !isAttribute && (it === '\n' || it === '\t' || it === '"') ? it : references[it]!,
  )
}

const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
