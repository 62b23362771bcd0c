import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

let ready: Promise<unknown> | null = null

/** What a scanner finds in a picture: format and content of each code. */
export async function readPixels(picture: {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}): Promise<{ format: string; text: string }[]> {
  ready ??= readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))).then(
    (bytes) =>
      prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(bytes).buffer }, fireImmediately: true }),
  )
  await ready
  const { width, height, rgba } = picture
  const image = { width, height, data: new Uint8ClampedArray(rgba), colorSpace: 'srgb' }
  const found = await readBarcodes(image as unknown as ImageData, {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
  })
  return found.filter(({ isValid }) => isValid).map(({ format, text }) => ({ format, text }))
}
