import { renderSVG } from 'uqr'

/** A square code as vector drawing, black on white with its quiet zone (ISO/IEC 18004: four modules). */
export function qrSvg(content: string): string {
  return renderSVG(content, { ecc: 'M', border: 4 })
}
