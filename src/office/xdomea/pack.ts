import type { Readable } from 'node:stream'
import { Readable as Stream } from 'node:stream'
import * as yazl from 'yazl'
import { checkXml, type XmlRefusal } from './check-xml.ts'
import { messageName, type Message, type XdomeaVersion } from './message.ts'
import { filesOf } from './walk.ts'
import { writeMessage, type Product, type WriteRefusal } from './write-message.ts'

export interface PackedFile {
  /** The name the message gives it. */
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

export type PackRefusal =
  | WriteRefusal
  | XmlRefusal
  | { readonly ok: false; readonly refusal: 'missing-files'; readonly names: readonly string[] }

export interface Packed {
  readonly ok: true
  readonly name: string
  readonly xml: string
  /** The zip; files are read one after the other, as the reader takes it. */
  readonly stream: Readable
}

/** Writes a message, checks it against its schema, and packs it with its files. What is not valid leaves no zip. */
export function packContainer(
  version: XdomeaVersion,
  message: Message,
  files: readonly PackedFile[] = [],
  product?: Product,
): Packed | PackRefusal {
  const written = writeMessage(version, message, product)
  if (!written.ok) return written
  const checked = checkXml(written.xml)
  if (!checked.ok) return checked
  const given = new Map(files.map((it) => [it.name, it]))
  const needed = message.kind === '0501' ? [] : namesIn(message)
  const missing = needed.filter((name) => !given.has(name))
  if (missing.length > 0) return { ok: false, refusal: 'missing-files', names: missing }
  const name = messageName(version, message)
  return {
    ok: true,
    name: `${name}.zip`,
    xml: written.xml,
    stream: zipped(name, written.xml, needed, given, message),
  }
}

const namesIn = (message: Message): string[] => [
  ...new Set(
    filesOf(message).flatMap(({ name, signature }) => [
      name,
      ...(Array.isArray(signature) ? (signature as string[]) : []),
    ]),
  ),
]

function zipped(
  name: string,
  xml: string,
  needed: readonly string[],
  given: ReadonlyMap<string, PackedFile>,
  message: Message,
): Readable {
  const zip = new yazl.ZipFile()
  // The day of the message, so that the same message packs to the same bytes.
  const mtime = dateOf(message.head.at)
  const options = { mtime, mode: 0o100_644, forceDosTimestamp: true }
  zip.addBuffer(Buffer.from(xml, 'utf8'), `${name}.xml`, options)
  const out = zip.outputStream as Readable
  for (const file of needed) {
    zip.addReadStreamLazy(
      file,
      { ...options, compress: !/\.(pdf|jpe?g|png|zip|docx|xlsx|pptx)$/iu.test(file) },
      (give) => {
        given
          .get(file)!
          .read()
          .then(
            (bytes) => give(null, Stream.from([Buffer.from(bytes)])),
            (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
          )
      },
    )
  }
  zip.end()
  return out
}

function dateOf(moment: string): Date {
  return new Date(moment)
}

export async function wholeOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
