import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Grey } from './grey.ts'

/** A bar code or a QR code on a page. */
export interface PageCode {
  readonly text: string
  readonly format: string
}

let ready: Promise<unknown> | null = null

/** From the package's own file: it would fetch it from the internet otherwise. */
function prepared(): Promise<unknown> {
  ready ??= readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))).then(
    (bytes) =>
      prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(bytes).buffer }, fireImmediately: true }),
  )
  return ready
}

export async function codesOn(grey: Grey): Promise<PageCode[]> {
  await prepared()
  const picture = { width: grey.width, height: grey.height, data: rgbaOf(grey), colorSpace: 'srgb' }
  const found = await readBarcodes(picture as unknown as ImageData, {
    formats: ['QRCode', 'Code128', 'Code39', 'DataMatrix'],
    tryHarder: true,
    maxNumberOfSymbols: 8,
  })
  return found
    .filter(({ isValid, text }) => isValid && text !== '')
    .map(({ text, format }) => ({ text, format }))
}

function rgbaOf({ data }: Grey): Uint8ClampedArray {
  const all = new Uint8ClampedArray(data.length * 4)
  for (let n = 0, at = 0; n < data.length; n++, at += 4) {
    all[at] = all[at + 1] = all[at + 2] = data[n]!
    all[at + 3] = 255
  }
  return all
}
