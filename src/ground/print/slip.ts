import type { Language } from '#ground/languages/index.ts'
import { localeOf, qrSvg, renderSvg, writer, type Said, type Write } from '#ground/pdf/index.ts'

/** Dots across the paper of the two usual rolls, 203 dots per inch: 80 mm and 58 mm. */
export const WIDTHS = [576, 384] as const
export type Dots = (typeof WIDTHS)[number]

export type Arrow = 'up' | 'right' | 'down' | 'left'

/** One part of a slip, from top to bottom. */
export type SlipBlock =
  | { readonly kind: 'text'; readonly text: Said; readonly size?: 'small' | 'normal' | 'large' }
  /** As large as the paper allows, left to right. */
  | { readonly kind: 'number'; readonly text: string }
  /** Where to go from here; an arrow needs no language. */
  | { readonly kind: 'way'; readonly arrow: Arrow; readonly text: Said }
  /** A QR code with what it is for. */
  | { readonly kind: 'code'; readonly content: string; readonly label: Said }
  | { readonly kind: 'line' }

/** A narrow paper. A block in another language than the slip says so. */
export interface Slip {
  readonly language: Language
  readonly blocks: readonly (SlipBlock & { readonly language?: Language })[]
}

/** The slip as drawing (SVG), as wide as the roll. Every sign is an outline, whatever its script. */
export function slipSvg({ language, blocks }: Slip, dots: Dots): Promise<string> {
  return renderSvg({
    template: new URL('./slip.typ', import.meta.url),
    ...{ language, title: '' },
    data: {
      width: dots / DOTS_PER_POINT,
      blocks: blocks.map(({ language: own, ...block }) => ({
        ...drawn(block, writer(own ?? language), dots),
        ...(own && own !== language && localeOf(own)),
      })),
    },
  })
}

const DOTS_PER_POINT = 2

function drawn(block: SlipBlock, write: Write, dots: Dots): Record<string, unknown> {
  const said = (words: Said) => {
    const written = write(words)
    return typeof written === 'string' ? { text: written, lang: null, region: null } : written
  }
  switch (block.kind) {
    case 'text':
      return { kind: block.kind, text: said(block.text), size: block.size ?? 'normal' }
    case 'number':
      return { kind: block.kind, text: block.text }
    case 'way':
      return { kind: block.kind, arrow: block.arrow, text: said(block.text) }
    case 'code': {
      const svg = qrSvg(block.content)
      return { kind: block.kind, svg, size: pointsOf(svg, dots), label: said(block.label) }
    }
    case 'line':
      return { kind: block.kind }
  }
}

/** Half the paper, and a module of the code a whole number of dots: otherwise a reader sees modules of two widths. */
function pointsOf(svg: string, dots: Dots): number {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) / 10
  return (Math.max(3, Math.floor(dots / 2 / modules)) * modules) / DOTS_PER_POINT
}
