import { fromBuffer, type ZipFile } from 'yauzl'

/** Beyond these something packed is taken for a bomb. It is judged by its table of contents; nothing is unpacked. */
export const ZIP_LIMITS = { entries: 20_000, bytes: 2_000_000_000, ratio: 200 } as const

export type ZipVerdict =
  | { readonly ok: true; readonly entries: number; readonly bytes: number }
  | { readonly ok: false; readonly problem: 'bomb' | 'damaged'; readonly detail: string }

/** How much would come out of it. Also for Office documents, which are packed the same way. */
export async function judgeZip(bytes: Uint8Array): Promise<ZipVerdict> {
  const zip = await open(bytes)
  if (typeof zip === 'string') return { ok: false, problem: 'damaged', detail: zip }
  let entries = 0
  let unpacked = 0
  return new Promise((resolve) => {
    const end = (verdict: ZipVerdict): void => {
      zip.close()
      resolve(verdict)
    }
    zip.on('entry', ({ uncompressedSize }: { uncompressedSize: number }) => {
      entries += 1
      unpacked += uncompressedSize
      const isBomb =
        entries > ZIP_LIMITS.entries ||
        unpacked > ZIP_LIMITS.bytes ||
        (unpacked > 10_000_000 && unpacked / bytes.length > ZIP_LIMITS.ratio)
      if (isBomb) end({ ok: false, problem: 'bomb', detail: `${entries} files, ${unpacked} bytes` })
      else zip.readEntry()
    })
    zip.on('end', () => end({ ok: true, entries, bytes: unpacked }))
    zip.on('error', (error: Error) => end({ ok: false, problem: 'damaged', detail: error.message }))
    zip.readEntry()
  })
}

function open(bytes: Uint8Array): Promise<ZipFile | string> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve) => {
    fromBuffer(data, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      resolve(error ? error.message : zip),
    )
  })
}
