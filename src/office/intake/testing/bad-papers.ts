import { crc32, deflateSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import utif from 'utif2'

/** Papers with something wrong about them, made when they are needed. */

/** Opens only with a password. */
export async function encryptedPdf(letter: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(letter, { updateMetadata: false })
  pdf.encrypt({ userPassword: 'geheim', ownerPassword: 'geheimer' })
  return pdf.save({ useObjectStreams: false })
}

/** A form of the kind that shows "please wait" to every reader but one. */
export function xfaPdf(): Uint8Array {
  const form = '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>'
  return smallPdf([
    '<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /Fields [] /XFA 5 0 R >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    streamOf('', Buffer.from('BT /F 20 Tf 50 700 Td (Please wait... If this message is not replaced) Tj ET')),
    streamOf('', Buffer.from(form)),
  ])
}

/** One picture of so many pixels across, one bit each: a few kilobytes. */
export function hugePicturePdf(width: number, height: number): Uint8Array {
  const pixels = deflateSync(Buffer.alloc((width / 8) * height))
  return smallPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>',
    streamOf('', Buffer.from('q 595 0 0 842 0 0 cm /Im Do Q')),
    streamOf(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`,
      pixels,
    ),
  ])
}

/** 49 kilobytes that unpack to 400 million pixels. */
export function pngBomb(side = 20_000): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** Two pages as a fax or scanner sends them. */
export function twoPageTiff(): Uint8Array {
  const page = (shade: number): unknown => ({
    ...{
      t256: [120],
      t257: [160],
      t258: [8, 8, 8, 8],
      t259: [1],
      t262: [2],
      t273: [1000],
      t277: [4],
      t278: [160],
    },
    ...{
      t279: [120 * 160 * 4],
      t282: [[100, 1]],
      t283: [[100, 1]],
      t284: [1],
      t286: [[0, 1]],
      t287: [[0, 1]],
      t296: [2],
    },
    data: new Uint8Array(120 * 160 * 4).fill(shade),
  })
  const pages = [page(255), page(250)] as { t273: number[]; data?: Uint8Array }[]
  const [first, second] = pages.map(({ data }) => data!)
  const room = 120 * 160 * 4
  pages[0]!.t273 = [2000]
  pages[1]!.t273 = [2000 + room]
  for (const it of pages) delete it.data
  const head = new Uint8Array(utif.encode(pages as never))
  const whole = new Uint8Array(2000 + room * 2)
  whole.set(head.subarray(0, 2000))
  whole.set(first!, 2000)
  whole.set(second!, 2000 + room)
  return whole
}

/** Of the reader's own samples: signed by its maker, Apache-2.0 (see its README). */
export const signedPdf = (): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../../ground/pages/testing/samples/signed_verified.pdf'))

function streamOf(entries: string, content: Uint8Array): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`
}

function smallPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((body, n) => {
    const at = text.length
    text += `${n + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = text.length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export function aMail(attachment: Uint8Array, name: string): Uint8Array {
  const parts = [
    'From: =?utf-8?q?Amira_H=C3=A4ddad?= <amira@example.org>\r\nTo: akten@amt.example\r\nSubject: =?utf-8?b?TcO8aGxl?=\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100',
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n',
    '--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSehr geehrte Damen und Herren, anbei die Mietbescheinigung.\r\n',
    `--b\r\nContent-Type: application/pdf; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(attachment).toString('base64')}\r\n--b--\r\n`,
  ]
  return Buffer.from(parts.join('\r\n'), 'utf8')
}
