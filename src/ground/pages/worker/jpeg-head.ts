import { Trouble } from './trouble.ts'

/** What the head of a JPEG says, before a pixel is unpacked. */
export interface JpegHead {
  readonly width: number
  readonly height: number
  /** Dots per inch; null: not said. */
  readonly dpi: number | null
  /** How the camera was held, EXIF 1 to 8. */
  readonly orientation: number
}

/** Reads the segments before the picture. Throws Trouble 'damaged' when there is no picture. */
export function jpegHead(bytes: Uint8Array): JpegHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let dpi: number | null = null
  let orientation = 1
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) throw new Trouble('damaged', 'no JPEG marker')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (isFrame(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), dpi, orientation }
    if (marker === 0xe0) dpi = jfifDpi(view, at + 4) ?? dpi
    if (marker === 0xe1) orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation
    at += 2 + length
  }
  throw new Trouble('damaged', 'a JPEG without a picture')
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jfifDpi(view: DataView, at: number): number | null {
  if (at + 12 > view.byteLength || view.getUint32(at) !== 0x4a464946) return null
  const [unit, density] = [view.getUint8(at + 7), view.getUint16(at + 8)]
  if (unit === 1) return density
  return unit === 2 ? density * 2.54 : null
}

const ORIENTATION = 0x0112

function exifOrientation(segment: Uint8Array): number | null {
  if (segment.length < 20 || String.fromCharCode(...segment.subarray(0, 4)) !== 'Exif') return null
  const tiff = segment.subarray(6)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = view.getUint16(0) === 0x4949
  const ifd = view.getUint32(4, little)
  if (ifd + 2 > tiff.length) return null
  const entries = view.getUint16(ifd, little)
  for (let entry = 0; entry < entries && ifd + 14 + entry * 12 <= tiff.length; entry++) {
    const at = ifd + 2 + entry * 12
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}
