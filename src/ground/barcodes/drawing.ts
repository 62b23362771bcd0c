import { encode as encodePng } from 'fast-png'

/**
 * A code as drawing: black on white, its quiet zone included. One unit is one module (the thinnest line of the code), so
 * that a page, a paper and a printer each choose their own size and no module is cut in two.
 */
export interface CodeDrawing {
  /** Modules across, quiet zones included. */
  readonly width: number
  /** Modules down. A bar code may be drawn taller or lower; a square code may not. */
  readonly height: number
  /** What is black, as the path of an SVG in modules: `M4 4h7v1h-7z…`. Digits, `M`, `h`, `v`, `z`, `-` and blanks only. */
  readonly path: string
}

/** For pages without style and papers of `ground/pdf` (`image(bytes(it.svg), format: "svg")`). */
export function codeSvg({ width, height, path }: CodeDrawing): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges">` +
    `<rect width="${width}" height="${height}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  )
}

/** Grey picture, `scale` dots for a module: for mails and devices that take no drawing. */
export function codePng(drawing: CodeDrawing, scale: number): Uint8Array {
  if (!Number.isInteger(scale) || scale < 1 || scale > 40) throw new RangeError('1 to 40 dots for a module')
  const [width, height] = [drawing.width * scale, drawing.height * scale]
  const data = new Uint8Array(width * height).fill(255)
  for (const [x, y, across, down] of boxesOf(drawing))
    for (let row = y * scale; row < (y + down) * scale; row += 1)
      data.fill(0, row * width + x * scale, row * width + (x + across) * scale)
  return encodePng({ width, height, data, channels: 1, depth: 8 })
}

const BOX = /M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/gu

function boxesOf({ path }: CodeDrawing): [number, number, number, number][] {
  return [...path.matchAll(BOX)].map(([, x, y, across, down]) => [
    ...([Number(x), Number(y), Number(across), Number(down)] as const),
  ])
}

/** Runs of dark modules of one line, as boxes of a path. */
export function runsOf(line: readonly boolean[], y: number, down: number): string {
  let path = ''
  for (let x = 0; x < line.length; x += 1) {
    if (!line[x]) continue
    const from = x
    while (line[x + 1]) x += 1
    const across = x + 1 - from
    path += `M${from} ${y}h${across}v${down}h-${across}z`
  }
  return path
}
