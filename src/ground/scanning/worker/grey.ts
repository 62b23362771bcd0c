import { decode } from 'fast-png'

/** A picture in grey, one byte a point, 0 black. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** What the reader of documents drew: PNG of 8 bits, grey or with colour. */
export function greyOf(png: Uint8Array): Grey {
  const { width, height, data, channels, depth } = decode(png)
  if (depth !== 8 || !(data instanceof Uint8Array || data instanceof Uint8ClampedArray))
    throw new Error(`a picture of ${depth} bits`)
  const points = new Uint8Array(width * height)
  if (channels < 3) for (let n = 0; n < points.length; n++) points[n] = data[n * channels]!
  else
    for (let n = 0, at = 0; n < points.length; n++, at += channels)
      points[n] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8
  return { width, height, data: points }
}

/** Turned clockwise. */
export function turn({ width, height, data }: Grey, rotation: 0 | 90 | 180 | 270): Grey {
  if (rotation === 0) return { width, height, data }
  const points = new Uint8Array(data.length)
  const isLying = rotation !== 180
  const wide = isLying ? height : width
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to =
        rotation === 90
          ? x * wide + (height - 1 - y)
          : rotation === 180
            ? (height - 1 - y) * wide + (width - 1 - x)
            : (width - 1 - x) * wide + y
      points[to] = data[y * width + x]!
    }
  return { width: wide, height: isLying ? width : height, data: points }
}

/** Portable grey map, which tesseract reads without unpacking. */
export function pgmOf({ width, height, data }: Grey): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data])
}

/** Part of the page left out at each side: shadows of the edge, holes of a punch. */
const MARGIN = 0.03
/** How much darker than the paper ink is. */
const DARKER = 60

/** Share of the page that is darker than its paper; 0 to 1. Below about 0.0005 nothing is on it that a person wrote. */
export function inkOf({ width, height, data }: Grey): number {
  const [left, top] = [Math.floor(width * MARGIN), Math.floor(height * MARGIN)]
  const counts = new Uint32Array(256)
  for (let y = top; y < height - top; y++) {
    const row = y * width
    for (let x = left; x < width - left; x++) counts[data[row + x]!]!++
  }
  const paper = counts.reduce((best, count, value) => (count > counts[best]! ? value : best), 0)
  const all = counts.reduce((sum, it) => sum + it, 0)
  let ink = 0
  for (let value = 0; value < Math.max(0, paper - DARKER); value++) ink += counts[value]!
  return all === 0 ? 0 : ink / all
}
