import { decode } from 'fast-png'
import { expect, test } from 'vitest'
import { renderSvg } from '#ground/pdf/index.ts'
import { bitmapOf } from '#ground/print/index.ts'
import { code128, codePng, codeSvg, qrCode } from './index.ts'
import { readPixels } from './testing/read-pixels.ts'

const DIGITS = '56401234567821'

/** As a roll printer does: the drawing as dots, so many across. */
async function rendered(
  svg: string,
  across: number,
): Promise<{ width: number; height: number; rgba: Uint8Array }> {
  const { width, height, bits } = await bitmapOf(svg, across)
  const row = Math.ceil(width / 8)
  const isBlack = (dot: number): boolean => {
    const x = dot % width
    return (bits[Math.floor(dot / width) * row + (x >> 3)]! & (0x80 >> (x & 7))) !== 0
  }
  const rgba = new Uint8Array(width * height * 4).map((_, n) => (n % 4 < 3 && isBlack(n >> 2) ? 0 : 255))
  return { width, height, rgba }
}

test('a scanner reads the digits of a bar code from the drawing, large and as small as a phone shows it', async () => {
  const svg = codeSvg(await code128(DIGITS))
  for (const width of [132, 264, 660])
    expect(await readPixels(await rendered(svg, width))).toEqual([{ format: 'Code128', text: DIGITS }])
})

test('a bar code of one digit, an odd number of digits and forty digits reads back as it was', async () => {
  for (const digits of ['7', '123', '9'.repeat(40), '00000000000000'])
    expect(await readPixels(await rendered(codeSvg(await code128(digits)), 1400))).toEqual([
      { format: 'Code128', text: digits },
    ])
})

test('a square code reads back with its line breaks, its accents and Arabic', async () => {
  const text = 'BCD\n002\n1\nSCT\n\nStadt Musterstadt · Ausländeramt\nDE89370400440532013000\nمرحبا'
  const drawing = qrCode(text)
  expect(await readPixels(await rendered(codeSvg(drawing), drawing.width * 3))).toEqual([
    { format: 'QRCode', text },
  ])
})

test('a slip of 80 mm carries both, and a scanner reads both from it', async () => {
  const slip = await renderSvg({
    template: new URL('./testing/paper.typ', import.meta.url),
    ...{ language: 'de', title: '' },
    data: {
      bars: codeSvg(await code128(DIGITS)),
      square: codeSvg(qrCode(`WILLKOMMEN:PAY:${DIGITS}`)),
    },
  })
  // 72 mm at the 203 dots per inch of a roll printer
  expect((await readPixels(await rendered(slip, 576))).map(({ text }) => text).toSorted()).toEqual([
    DIGITS,
    `WILLKOMMEN:PAY:${DIGITS}`,
  ])
})

test('the picture says the same as the drawing', async () => {
  for (const drawing of [await code128(DIGITS), qrCode(`WILLKOMMEN:PAY:${DIGITS}`)]) {
    const { width, height, data } = decode(codePng(drawing, 3))
    const rgba = new Uint8Array(width * height * 4).map((_, n) => (n % 4 === 3 ? 255 : data[n >> 2]!))
    expect((await readPixels({ width, height, rgba })).map(({ text }) => text.slice(-14))).toEqual([DIGITS])
  }
})

test('one bar too wide by a module is no code any more: the reader of this test can say no', async () => {
  const drawing = await code128(DIGITS)
  const spoilt = { ...drawing, path: drawing.path.replace(/M(\d+) 0h1v40h-1z/u, 'M$1 0h2v40h-2z') }
  expect(spoilt.path).not.toBe(drawing.path)
  expect(await readPixels(await rendered(codeSvg(spoilt), 660))).toEqual([])
})

test('a page and a paper get nothing but boxes: no style, no script, no type definition', async () => {
  const svg = codeSvg(await code128(DIGITS))
  expect(svg).toMatch(/^<svg [^<>]*><rect [^<>]*\/><path d="[Mhvz\d\s-]+" fill="#000"\/><\/svg>$/u)
  expect(svg).not.toMatch(/style|DOCTYPE/iu)
})

test('what no code can hold is refused aloud, it is our mistake', async () => {
  for (const digits of ['', '12a4', '1 2', '9'.repeat(41)])
    await expect(code128(digits)).rejects.toThrow(RangeError)
  expect(() => qrCode('')).toThrow(RangeError)
  expect(() => qrCode('ü'.repeat(351))).toThrow(RangeError)
  expect(() => qrCode('x'.repeat(340), 13)).toThrow()
})
