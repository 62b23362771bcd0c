import { createHash } from 'node:crypto'
import { packContainer, wholeOf, type Message, type PackedFile, type XdomeaVersion } from '../index.ts'
import { filesOf } from '../walk.ts'

/** The message with files that exist, and their checksums in it. */
export function withFiles(sent: Message): { message: Message; files: PackedFile[] } {
  const made = new Map<string, Buffer>()
  for (const { name } of filesOf(sent)) made.set(name, Buffer.from(`Inhalt von ${name}`))
  const text = JSON.stringify(sent, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('name' in value) || !made.has(String(value.name)))
      return value
    const hash = createHash('sha256')
      .update(made.get(String(value.name))!)
      .digest('hex')
    return { ...value, hash: { value: hash, algorithm: 'SHA-256' } }
  })
  return {
    message: JSON.parse(text) as Message,
    files: [...made].map(([name, bytes]) => ({ name, read: () => Promise.resolve(bytes) })),
  }
}

export const distinct = (sent: Message): boolean => {
  const names = filesOf(sent).map((it) => it.name.toLowerCase())
  return new Set(names).size === names.length
}

export async function packed(
  version: XdomeaVersion,
  sent: Message,
): Promise<{ name: string; zip: Uint8Array; xml: string }> {
  const made = withFiles(sent)
  const out = packContainer(version, made.message, made.files)
  if (!out.ok) throw new Error(JSON.stringify(out))
  return { name: out.name, zip: await wholeOf(out.stream), xml: out.xml }
}
