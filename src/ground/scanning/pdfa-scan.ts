import { createHash } from 'node:crypto'
import { GLYPH_WIDTH, glyphlessFont } from './glyphless-font.ts'
import { hexOf, number, pdfWriter, type PdfWriter } from './pdf-writer.ts'
import { srgbProfile } from './srgb-profile.ts'
import { xmpOf } from './xmp.ts'

/** A page of a scan: its picture, and the words that were read on it. */
export interface ScanPage {
  /** JPEG, grey or red-green-blue, as it was drawn. */
  readonly jpeg: Uint8Array
  /** Pixels of that picture. */
  readonly width: number
  readonly height: number
  readonly dpi: number
  /** Degrees clockwise by which the picture is turned on the page; the words count from the turned one. */
  readonly rotation: 0 | 90 | 180 | 270
  /** In pixels of the turned picture. */
  readonly words: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly line: number
  }[]
}

export interface ScanDocument {
  readonly title: string
  /** ISO 15924/BCP 47 of most of it, e.g. `de`. */
  readonly language: string
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly pages: readonly ScanPage[]
}

/**
 * PDF/A-2u (ISO 19005-2) of a scan: the picture of each page with the words that were read behind it, invisible, so that it
 * can be searched and copied. The original is kept beside it; this is what is still readable in thirty years.
 */
export function scanPdfa({ title, language, at, pages }: ScanDocument): Uint8Array {
  const pdf = pdfWriter()
  const catalog = pdf.reserve()
  const tree = pdf.reserve()
  const used = new Set<number>()
  const font = pdf.reserve()
  const drawn = pages.map((page) => drawPage(pdf, page, { tree, font, used }))
  pdf.write(
    tree,
    `<< /Type /Pages /Kids [${drawn.map((it) => `${it} 0 R`).join(' ')}] /Count ${drawn.length} >>`,
  )
  writeFont(pdf, font, used)
  const profile = pdf.reserve()
  pdf.stream(profile, '/N 3', srgbProfile())
  const metadata = pdf.reserve()
  const xmp = Buffer.from(xmpOf({ title, at, part: 2, conformance: 'U' }), 'utf8')
  pdf.stream(metadata, '/Type /Metadata /Subtype /XML', xmp, { packed: false })
  const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${profile} 0 R >>`
  pdf.write(
    catalog,
    `<< /Type /Catalog /Pages ${tree} 0 R /Metadata ${metadata} 0 R /Lang (${language.replace(/[^\w-]/g, '')}) /ViewerPreferences << /DisplayDocTitle true >> /OutputIntents [${intent}] >>`,
  )
  const id = createHash('sha256').update(xmp)
  for (const { jpeg } of pages) id.update(jpeg)
  return pdf.end(catalog, id.digest().subarray(0, 16))
}

interface Shared {
  readonly tree: number
  readonly font: number
  readonly used: Set<number>
}

function drawPage(pdf: PdfWriter, page: ScanPage, { tree, font, used }: Shared): number {
  const points = 72 / page.dpi
  const isLying = page.rotation === 90 || page.rotation === 270
  const [width, height] = isLying
    ? [page.height * points, page.width * points]
    : [page.width * points, page.height * points]
  const image = pdf.reserve()
  const space = componentsOf(page.jpeg) === 1 ? '/DeviceGray' : '/DeviceRGB'
  pdf.stream(
    image,
    `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`,
    page.jpeg,
    { packed: false },
  )
  const content = pdf.reserve()
  const drawing = `q ${turned(page.rotation, width, height)} cm /Im Do Q\n${textOf(page, points, height, used)}`
  pdf.stream(content, '', Buffer.from(drawing, 'latin1'))
  const own = pdf.reserve()
  pdf.write(
    own,
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${number(width)} ${number(height)}] /Contents ${content} 0 R /Resources << /XObject << /Im ${image} 0 R >> /Font << /F ${font} 0 R >> >> >>`,
  )
  return own
}

/** The matrix that lays the picture on the whole page, turned clockwise. */
function turned(rotation: ScanPage['rotation'], width: number, height: number): string {
  const [w, h] = [number(width), number(height)]
  if (rotation === 90) return `0 -${h} ${w} 0 0 ${h}`
  if (rotation === 180) return `-${w} 0 0 -${h} ${w} ${h}`
  if (rotation === 270) return `0 ${h} -${w} 0 ${w} 0`
  return `${w} 0 0 ${h} 0 0`
}

/** Invisible words (rendering mode 3), each stretched to the width it has on the picture. */
function textOf({ words }: ScanPage, points: number, height: number, used: Set<number>): string {
  if (words.length === 0) return ''
  const lines = ['BT 3 Tr']
  for (const word of words) {
    // one blank behind each, so that whoever copies a line gets words
    const text = `${[...word.text].map(withoutAstral).join('')} `
    for (let n = 0; n < text.length; n++) used.add(text.charCodeAt(n))
    const size = Math.max(1, word.height * points)
    const wide = (text.length - 1) * size * (GLYPH_WIDTH / 1000)
    const stretch = Math.min(1000, Math.max(1, ((word.width * points) / wide) * 100))
    const y = height - (word.y + word.height) * points
    // From right to left the signs stand in the order in which they are read, each further to the left.
    const isRight = RIGHT_TO_LEFT.test(text)
    const x = (isRight ? word.x + word.width : word.x) * points
    const place = `${isRight ? '-1' : '1'} 0 0 1 ${number(x)} ${number(y)} Tm`
    lines.push(`/F ${number(size)} Tf ${number(stretch)} Tz ${place} <${hexOf(text)}> Tj`)
  }
  return `${lines.join('\n')} ET`
}

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u

/** The font counts code units; what needs two of them is not written. */
const withoutAstral = (sign: string): string => (sign.length > 1 ? '\ufffd' : sign)

function writeFont(pdf: PdfWriter, font: number, used: ReadonlySet<number>): void {
  const [descendant, descriptor, file, map, unicode] = [1, 2, 3, 4, 5].map(() => pdf.reserve()) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const name = 'WKAAAA+WillkommenGlyphless'
  const bytes = glyphlessFont()
  pdf.write(
    font,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  )
  pdf.write(
    descendant,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW ${GLYPH_WIDTH} /CIDToGIDMap ${map} 0 R >>`,
  )
  pdf.write(
    descriptor,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 5 /FontBBox [0 0 ${GLYPH_WIDTH} 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 /FontFile2 ${file} 0 R >>`,
  )
  pdf.stream(file, `/Length1 ${bytes.length}`, bytes)
  const glyphs = Buffer.alloc(131_072)
  for (let n = 1; n < glyphs.length; n += 2) glyphs[n] = 1
  pdf.stream(map, '', glyphs)
  pdf.stream(unicode, '', Buffer.from(unicodeMap(used), 'latin1'))
}

/** Each code unit is its own sign. Only those in use: zero and the marks of byte order may not stand in it. */
function unicodeMap(used: ReadonlySet<number>): string {
  const codes = [...used]
    .filter((it) => it > 0 && it !== 0xfeff && it !== 0xfffe)
    .toSorted((a, b) => a - b)
    .map((it) => it.toString(16).toUpperCase().padStart(4, '0'))
  const blocks: string[] = []
  for (let n = 0; n < codes.length; n += 100) {
    const some = codes.slice(n, n + 100)
    blocks.push(`${some.length} beginbfchar\n${some.map((it) => `<${it}> <${it}>`).join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

/** 1 or 3, from the frame of the JPEG. */
function componentsOf(jpeg: Uint8Array): number {
  let at = 2
  while (at + 9 < jpeg.length && jpeg[at] === 0xff) {
    const mark = jpeg[at + 1]!
    if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc) return jpeg[at + 9]!
    at += 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!
  }
  return 3
}
