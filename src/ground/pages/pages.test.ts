import { deflateSync } from 'node:zlib'
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { decode as readJpeg, encode as writeJpeg } from 'jpeg-js'
import { createRequire } from 'node:module'
import { afterAll, describe, expect, test } from 'vitest'
import { createPages, type Answer } from './index.ts'

const pages = createPages({ workers: 1, patience: 10_000 })
afterAll(() => pages.close())

async function aPdf(turn = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const text of ['Aufenthaltstitel für Frau Yilmaz', 'Second page']) {
    const page = pdf.addPage([400, 600])
    page.drawText(text, { x: 50, y: 500, size: 20, font })
    page.drawRectangle({ x: 300, y: 0, width: 100, height: 100 })
    page.setRotation(degrees(turn))
  }
  return pdf.save()
}

const good = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.problem.kind}: ${answer.problem.detail}`)
  return answer.value
}
const problem = (answer: Answer<unknown>): string => (answer.ok ? 'none' : answer.problem.kind)

/** How dark a place of a page is, 0 to 255; x and y as shares of the page. */
async function darkAt(pdf: Uint8Array, x: number, y: number): Promise<number> {
  const image = good(await pages.renderPage(pdf, 1, 200))
  const { data, width, height } = readJpeg(image.bytes, { useTArray: true })
  return 255 - (data[(Math.floor(y * height) * width + Math.floor(x * width)) * 4] ?? 0)
}

describe('the pages of a PDF', () => {
  test('are counted, measured and looked at', async () => {
    const facts = good(await pages.inspectPdf(await aPdf()))
    expect(facts).toMatchObject({ pages: 2, withText: 2, encrypted: false, xfa: 'none', signatures: 0 })
    expect(facts.sizes[0]).toEqual({ width: 400, height: 600 })
  })

  test('say their text, and where each word stands as the page is shown', async () => {
    const { text, boxes } = good(await pages.pageText(await aPdf(), 1))
    expect(text).toBe('Aufenthaltstitel für Frau Yilmaz')
    const words = boxes.map((it) => text.slice(it.from, it.to))
    expect(words).toEqual(['Aufenthaltstitel', 'für', 'Frau', 'Yilmaz'])
    expect(boxes[0]).toMatchObject({ x: 50 })
    expect(boxes[0]?.y).toBeGreaterThan(75)
    expect((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0)).toBeLessThan(110)
  })

  test('are turned as the document says, words as well', async () => {
    const turned = await aPdf(90)
    const read = good(await pages.pageText(turned, 1))
    expect(read).toMatchObject({ width: 600, height: 400 })
    // written near the left edge, read downwards once the sheet is turned
    expect(read.boxes[0]).toMatchObject({ y: 50 })
    expect(await darkAt(await aPdf(), 0.9, 0.95)).toBeGreaterThan(200)
    expect(await darkAt(turned, 0.05, 0.9)).toBeGreaterThan(200)
    expect(await darkAt(turned, 0.9, 0.9)).toBeLessThan(50)
  })

  test('are drawn as wide as asked', async () => {
    const image = good(await pages.renderPage(await aPdf(), 2, 300))
    expect(image).toMatchObject({ mime: 'image/jpeg', width: 300, height: 450 })
    const exact = good(await pages.renderPage(await aPdf(), 2, 300, { format: 'png' }))
    expect([...exact.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    expect(problem(await pages.renderPage(await aPdf(), 3, 300))).toBe('no-such-page')
  })
})

const picture = (width: number, height: number): Uint8Array => {
  const data = new Uint8Array(width * height * 4).fill(255)
  data.fill(0, 0, (width * height * 4) / 2)
  return new Uint8Array(writeJpeg({ width, height, data }, 90).data)
}

describe('pictures', () => {
  test('are documents of one page; how the camera was held is honoured', async () => {
    const upright = picture(400, 300)
    const opened = good(await pages.openPages('jpeg', upright))
    expect(opened.facts).toMatchObject({ pages: 1, kind: 'jpeg' })
    expect(good(await opened.image(1, 200))).toMatchObject({ width: 200, height: 150 })
    const exif = Buffer.from(
      'ffe1002245786966000049492a000800000001001201030001000000060000000000000000000000'.slice(0, 72),
      'hex',
    )
    const lying = Buffer.concat([upright.subarray(0, 2), exif, upright.subarray(2)])
    const turned = good(await (await opening('jpeg', lying)).image(1, 300))
    expect(turned.height).toBe(400)
  })

  test('a TIFF has as many pages as it has pictures', async () => {
    const utif = createRequire(import.meta.url)('utif2') as {
      encode(ifds: object[]): ArrayBuffer
      encodeImage(rgba: Uint8Array, width: number, height: number): ArrayBuffer
    }
    const tiff = new Uint8Array(utif.encodeImage(new Uint8Array(40 * 30 * 4).fill(120), 40, 30))
    const opened = await opening('tiff', tiff)
    expect(opened.facts.pages).toBe(1)
    expect(good(await opened.image(1, 40)).height).toBe(30)
    expect(good(await opened.pdf()).bytes.length).toBeGreaterThan(500)
  })

  test('that unpack beyond measure are refused before they are unpacked', async () => {
    expect(problem(await pages.openPages('png', aPngBomb(60_000, 60_000)))).toBe('too-large')
    expect(problem(await pages.openPages('png', aPngBomb(35_000, 10)))).toBe('too-large')
    const pdf = await PDFDocument.create()
    pdf.addPage().drawText('x')
    const small = await pdf.embedPng(aPngBomb(4, 4))
    pdf.addPage().drawImage(small)
    const bytes = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1')
    const huge = Buffer.from(bytes.replaceAll('/Width 4', '/Width 35000'), 'latin1')
    expect(problem(await pages.renderPage(huge, 2, 100))).toBe('too-large')
    expect(problem(await pages.renderPage(huge, 1, 100))).toBe('none')
  })
})

const opening = async (kind: 'jpeg' | 'tiff', bytes: Uint8Array) => good(await pages.openPages(kind, bytes))

/** A PNG of this size in a few bytes; only its head is ever read. */
function aPngBomb(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(25)
  head.writeUInt32BE(13, 0)
  head.write('IHDR', 4)
  head.writeUInt32BE(width, 8)
  head.writeUInt32BE(height, 12)
  head.set([8, 0, 0, 0, 0], 16)
  const rows = deflateSync(Buffer.alloc(Math.min(width, 8) * (Math.min(height, 8) + 1)))
  const data = Buffer.alloc(rows.length + 12)
  data.writeUInt32BE(rows.length, 0)
  data.write('IDAT', 4)
  rows.copy(data, 8)
  const end = Buffer.from('0000000049454e44ae426082', 'hex')
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), head, data, end])
}

describe('what cannot be read', () => {
  test('is a problem with a name, and the reader goes on', async () => {
    expect(problem(await pages.inspectPdf(new Uint8Array(0)))).toBe('empty')
    expect(problem(await pages.inspectPdf(Buffer.from('%PDF-1.7 nothing behind it')))).toBe('damaged')
    expect(problem(await pages.openPages('jpeg', Buffer.from('not a picture')))).toBe('damaged')
    expect(problem(await pages.openPages('heic', Buffer.from('not a picture either')))).toBe('damaged')
    const pdf = await PDFDocument.create()
    pdf.addPage()
    pdf.encrypt({ userPassword: 'secret', ownerPassword: 'more secret' })
    expect(problem(await pages.inspectPdf(await pdf.save()))).toBe('encrypted')
    expect(good(await pages.inspectPdf(await aPdf())).pages).toBe(2)
  })

  test('what takes too long ends its thread, and the next question has a fresh one', async () => {
    const hasty = createPages({ workers: 1, patience: 1 })
    try {
      expect(problem(await hasty.renderPage(await aPdf(), 1, 2000))).toBe('too-slow')
    } finally {
      await hasty.close()
    }
    expect(problem(await hasty.inspectPdf(await aPdf()))).toBe('closed')
  })

  test('what wants too much memory does not end the house', async () => {
    const narrow = createPages({ workers: 1, memory: 24 * 1_048_576 })
    try {
      expect(problem(await narrow.renderPage(await aPdf(), 1, 4000))).not.toBe('none')
      expect(good(await narrow.inspectPdf(await aPdf())).pages).toBe(2)
    } finally {
      await narrow.close()
    }
  })
})
