import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm'
import type { XdomeaVersion } from './message.ts'

/**
 * Compiled schemas, one per version and family, kept for the life of the process (30 ms and about 5 MB each). Includes are
 * read from memory; a schema or message can reach neither the disk nor the network.
 */
const compiled = new Map<string, XsdValidator>()

type Family = 'AussonderungDurchfuehren' | 'AbgabeDurchfuehren'
const FAMILIES: Readonly<Record<string, Family>> = {
  '05': 'AussonderungDurchfuehren',
  '04': 'AbgabeDurchfuehren',
}

const data = new URL('./data/xsd/', import.meta.url)
let provided = false

export function schemaFor(version: XdomeaVersion, kind: string): XsdValidator | undefined {
  const family = FAMILIES[kind.slice(0, 2)]
  if (!family || (version === '4.0.0' && family === 'AbgabeDurchfuehren')) return undefined
  const key = `${version}/${family}`
  const known = compiled.get(key)
  if (known) return known
  provide()
  const url = `${HOME}${version}/xdomea-Nachrichten-${family}.xsd`
  const bytes = readFileSync(new URL(`${version}/xdomea-Nachrichten-${family}.xsd`, data))
  const document = XmlDocument.fromBuffer(bytes, { url })
  try {
    const validator = XsdValidator.fromDoc(document)
    compiled.set(key, validator)
    return validator
  } finally {
    document.dispose()
  }
}

/** An address nobody has: what is not in our folder does not exist for the parser. */
const HOME = 'willkommen:/xsd/'

function provide(): void {
  if (provided) return
  provided = true
  const files: Record<string, Uint8Array> = {}
  for (const folder of readdirSync(data))
    for (const file of readdirSync(new URL(`${folder}/`, data)))
      files[`${HOME}${folder}/${basename(file)}`] = readFileSync(new URL(`${folder}/${file}`, data))
  xmlRegisterInputProvider(new XmlBufferInputProvider(files))
}
