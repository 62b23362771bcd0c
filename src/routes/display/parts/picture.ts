import type { Layout } from './sizes.ts'

/** What the wall shows at a moment, for a small picture that the administration looks at. */
export interface Shown {
  readonly title: string
  readonly clock: string
  readonly calls: readonly { readonly number: string; readonly room: string }[]
  /** A line that says that this is old; empty: it is not. */
  readonly lost: string
  readonly muted: boolean
}

const LONG_SIDE = 480

/** Draws the wall small, in its own proportions, as a data address; empty when the browser cannot. */
export function drawWall(shown: Shown, layout: Layout, width: number, height: number): string {
  const canvas = document.createElement('canvas')
  const scale = LONG_SIDE / Math.max(width, height)
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) return ''
  pen.scale(scale, scale)
  draw(pen, shown, layout, width, height)
  return canvas.toDataURL('image/webp', 0.7)
}

function draw(pen: CanvasRenderingContext2D, shown: Shown, layout: Layout, width: number, height: number) {
  const { unit, number, room, row, portrait } = layout
  const write = (text: string, x: number, y: number, size: number, colour = '#fff'): void => {
    pen.fillStyle = colour
    pen.font = `600 ${size}px sans-serif`
    pen.fillText(text, x, y)
  }
  pen.fillStyle = '#000'
  pen.fillRect(0, 0, width, height)
  pen.textBaseline = 'top'
  write(shown.title, 3 * unit, 2 * unit, 4 * unit)
  pen.textAlign = 'right'
  write(shown.clock, width - 3 * unit, 2 * unit, 6 * unit)
  pen.textAlign = 'left'
  const [first, ...earlier] = shown.calls
  let y = 12 * unit
  if (first) {
    write(first.number, 6 * unit, y, number)
    if (portrait) y += number * 1.1
    write(first.room, portrait ? 6 * unit : width * 0.58, portrait ? y : y + number * 0.3, room)
    y += portrait ? room * 1.5 : number * 1.2
  }
  earlier.forEach((call, i) => {
    const column = layout.columns === 2 ? i % 2 : 0
    const line = layout.columns === 2 ? Math.floor(i / 2) : i
    write(`${call.number}  ${call.room}`, 6 * unit + column * (width / 2), y + line * row * 1.25, row)
  })
  const foot = height - 8 * unit
  if (shown.lost !== '') write(shown.lost, 3 * unit, foot, 5 * unit, '#ffd500')
  if (shown.muted) write('Ton aus', width - 40 * unit, foot, 5 * unit, '#ffd500')
}
