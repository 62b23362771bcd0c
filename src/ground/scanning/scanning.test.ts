import { deflateSync } from 'node:zlib'
import { encode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPages, type Pages } from '../pages/index.ts'
import { partOf, testsWith } from '../../../testing/parts.ts'
import {
  conforms,
  isSeparator,
  judgeZip,
  openGhostscript,
  openOcr,
  openWorkbench,
  pdfaClaim,
  readClamdAddress,
  readPage,
  referenceIn,
  scanBytes,
  SEPARATOR_TEXT,
  sniff,
  splitAt,
  weave,
  type ClamdAddress,
  type Workbench,
} from './index.ts'
import { languagesOf } from './scripts.ts'
import { readOsd } from './tesseract.ts'
import { greyOf, turn } from './worker/grey.ts'
import { eicar, startClamd } from './testing/clamd.ts'
import { aLetter, aPage } from './testing/papers.ts'

let pages: Pages
let bench: Workbench
beforeAll(() => {
  pages = createPages({ workers: 1 })
  bench = openWorkbench()
})
afterAll(async () => {
  await pages.close()
  await bench.close()
})

/** The first page of a PDF as a scanner would see it. */
async function scanned(
  pdf: Uint8Array,
  width: number,
): Promise<{ png: Uint8Array; jpeg: Uint8Array; height: number }> {
  const png = await pages.renderPage(pdf, 1, width, { format: 'png' })
  const jpeg = await pages.renderPage(pdf, 1, width, { format: 'jpeg' })
  if (!png.ok || !jpeg.ok) throw new Error('not drawn')
  return { png: png.value.bytes, jpeg: jpeg.value.bytes, height: png.value.height }
}

describe('what a file is', () => {
  const kindOf = async (content: string | Uint8Array, name = '') => {
    const { kind, notes } = await sniff(
      typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
      name,
    )
    return [kind, ...notes].join(' ')
  }
  test('is said by its bytes, never by its name', async () => {
    expect(await kindOf(await aLetter(['Guten Tag']), 'foto.jpg')).toBe('pdf extension-differs')
    expect(await kindOf(aPage(8, 8), 'scan.PNG')).toBe('png')
    expect(await kindOf('MZ\u0090\0\u0003\0\0\0', 'antrag.pdf')).toMatch(/^unknown active-content/)
    expect(await kindOf('<html><script>alert(1)</script>', 'brief.pdf')).toMatch(/^unknown active-content/)
    expect(await kindOf('Sehr geehrte Damen und Herren', 'notiz.txt')).toBe('text')
    expect(await kindOf('', 'leer.pdf')).toMatch(/^unknown/)
  })
  test('also of mails, and of PDFs with something before their head', async () => {
    expect(await kindOf('Received: by x\r\nFrom: a@b.de\r\nSubject: Hallo\r\n\r\nText', 'mail.eml')).toBe(
      'mail',
    )
    expect(await kindOf('\r\nFrom: a@b.de\nDate: heute\n\n', 'x')).toBe('mail')
    const garbage = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), await aLetter(['Guten Tag'])])
    expect(await kindOf(garbage, 'brief.pdf')).toBe('pdf garbage-before')
  })
})

describe('what is packed', () => {
  test('and unpacks beyond measure is a bomb, judged by its contents alone', async () => {
    expect(await judgeZip(aZip(60_000_000))).toMatchObject({ ok: false, problem: 'bomb' })
    expect(await judgeZip(aZip(2_000))).toMatchObject({ ok: true, entries: 1, bytes: 2000 })
    expect(await judgeZip(Buffer.from('PK\u0003\u0004 broken'))).toMatchObject({
      ok: false,
      problem: 'damaged',
    })
  })
})

/** One entry of zeros, with its table of contents. */
function aZip(bytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(bytes)).subarray(2, -4)
  const name = Buffer.from('a.txt')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  for (const [head, at] of [
    [local, 8],
    [entry, 10],
  ] as const) {
    head.writeUInt16LE(8, at)
    head.writeUInt32LE(packed.length, at + 10)
    head.writeUInt32LE(bytes, at + 14)
    head.writeUInt16LE(name.length, at + 18)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}

describe('stacks', () => {
  const page = (number: number, what: 'sheet' | 'blank' | 'text') => ({
    page: number,
    isSeparator: what === 'sheet',
    isBlank: what === 'blank',
  })
  test('are cut at separator sheets, whose blank backs go with them', () => {
    const stack = ['sheet', 'blank', 'text', 'blank', 'sheet', 'blank', 'text', 'text'] as const
    expect(splitAt(stack.map((it, n) => page(n + 1, it)))).toEqual({
      documents: [
        [3, 4],
        [7, 8],
      ],
      sheets: [1, 2, 5, 6],
    })
    expect(splitAt([page(1, 'text'), page(2, 'blank')]).documents).toEqual([[1, 2]])
    expect(splitAt([page(1, 'sheet'), page(2, 'sheet')]).documents).toEqual([])
  })
  test('of fronts and backs are woven when they fit together', () => {
    const order = (fronts: number, backs: number) =>
      weave(fronts, backs)
        ?.map(({ half, page: n }) => `${half[0]}${n}`)
        .join(' ')
    expect(order(3, 3)).toBe('f1 b3 f2 b2 f3 b1')
    expect(order(3, 2)).toBe('f1 b2 f2 b1 f3')
    expect(order(3, 1)).toBeUndefined()
    expect(order(0, 0)).toBeUndefined()
  })
  test('show their sheets and stickers to the reader of codes, and blank pages for what they are', async () => {
    const sheet = await scanned(await aLetter(['Trennblatt'], { code: SEPARATOR_TEXT }), 700)
    const seen = await bench.ask('look', { png: sheet.png })
    expect(isSeparator(seen.codes)).toBe(true)
    const sticker = await scanned(await aLetter(['Antrag'], { code: 'WILLKOMMEN:AKTE:33.2-0042/26' }), 700)
    const { codes, ink } = await bench.ask('look', { png: sticker.png })
    expect([isSeparator(codes), referenceIn(codes), ink > 0.002]).toEqual([false, '33.2-0042/26', true])
    expect((await bench.ask('look', { png: aPage(600, 800) })).ink).toBe(0)
  })
})

describe('the virus scanner', () => {
  test('is named by a path or by host and port', () => {
    expect(readClamdAddress('/run/clamav/clamd.ctl')).toEqual({ socket: '/run/clamav/clamd.ctl' })
    expect(readClamdAddress('tcp://scan.amt.example:3310')).toEqual({ host: 'scan.amt.example', port: 3310 })
    expect(readClamdAddress('irgendwo')).toBeNull()
  })
  test('that is away is never taken for one that found nothing', async () => {
    const nowhere: ClamdAddress = { socket: '/nowhere/clamd.sock' }
    await expect(scanBytes(nowhere, eicar())).rejects.toMatchObject({ kind: 'away' })
  })
  testsWith('clamd')(
    'reports the test string, passes a letter, and says when something is too long',
    async () => {
      const clamd = await startClamd(partOf('clamd'))
      try {
        expect(await scanBytes(clamd.address, eicar())).toEqual({
          verdict: 'infected',
          name: 'Eicar-Test-Signature.UNOFFICIAL',
        })
        const inside = Buffer.concat([Buffer.alloc(100_000, 32), eicar()])
        expect(await scanBytes(clamd.address, inside)).toMatchObject({ verdict: 'infected' })
        expect(await scanBytes(clamd.address, await aLetter(['Guten Tag']))).toEqual({ verdict: 'clean' })
        await expect(scanBytes(clamd.address, Buffer.alloc(5_000_000))).rejects.toMatchObject({
          kind: 'too-long',
        })
      } finally {
        await clamd.stop()
      }
    },
  )
})

describe('reading', () => {
  test('takes the data of the script that was seen, German with each', () => {
    expect(languagesOf('Arabic')).toEqual(['deu', 'ara', 'fas'])
    expect(languagesOf(null)).toEqual(['deu'])
    const output = 'Rotate: 180\nOrientation confidence: 8.1\nScript: Cyrillic\nScript confidence: 2.2\n'
    expect(readOsd(output)).toEqual({ rotation: 180, script: 'Cyrillic' })
    expect(readOsd(output.replace('8.1', '0.3'))).toEqual({ rotation: 0, script: 'Cyrillic' })
  })
  const letter = () =>
    aLetter([
      'Sehr geehrte Frau Yıldız, Ihre Aufenthaltserlaubnis wird bis zum 31. Dezember 2027 verlängert.',
      'Bitte bringen Sie zu Ihrem Termin den Reisepass, ein Lichtbild und die Mietbescheinigung mit. Die Gebühr beträgt 93 Euro.',
      'Wenn Sie den Termin nicht wahrnehmen können, sagen Sie ihn rechtzeitig ab, damit ihn jemand anders bekommt.',
    ])

  testsWith('tesseract')(
    'finds the words of a page, also of one that stands on its head, for a PDF/A',
    async () => {
      const ocr = openOcr({ part: partOf('tesseract') })!
      const { png, jpeg, height } = await scanned(await letter(), 1240)
      const upright = await readPage({ ocr, bench }, { png, dpi: 150 })
      expect(upright.text).toContain('Aufenthaltserlaubnis wird bis zum 31. Dezember 2027')
      expect([upright.rotation, upright.confidence > 80]).toEqual([0, true])
      const onItsHead = turn(greyOf(png), 180)
      const headPng = encode({ ...onItsHead, channels: 1, depth: 8 })
      const found180 = await readPage({ ocr, bench }, { png: headPng, dpi: 150 })
      expect([found180.rotation, found180.text.includes('Aufenthaltserlaubnis')]).toEqual([180, true])

      const page = { jpeg, width: 1240, height, dpi: 150, rotation: 0, words: upright.words } as const
      const pdf = await bench.ask('scanPdfa', {
        title: 'Schreiben',
        language: 'de',
        at: '2026-11-23T09:00:00Z',
        pages: [page],
      })
      expect(pdfaClaim(pdf)).toEqual({ claims: '2U', missing: [], encrypted: false })
      const text = await pages.pageText(pdf, 1)
      expect(text.ok && text.value.text).toContain('Aufenthaltserlaubnis wird bis zum 31. Dezember 2027')
      const found = text.ok ? text.value.boxes.find((it) => it.height > 0)! : null
      expect(found && found.x > 40 && found.x < 300).toBe(true)
    },
  )

  testsWith('tesseract')('gives up a page that takes too long, and says so', async () => {
    const ocr = openOcr({ part: partOf('tesseract'), seconds: 0.05 })!
    await expect(ocr.read(aPage(1240, 1754, true), { dpi: 150 })).rejects.toMatchObject({ kind: 'slow' })
  })
})

describe('the lasting form', () => {
  test('is checked by the program an office names, and a program that is not there finds nothing good', async () => {
    const pdf = await aLetter(['Guten Tag'])
    expect(
      await Promise.all(['/bin/true', '/bin/false', '/nowhere/verapdf'].map((it) => conforms(it, pdf))),
    ).toEqual([true, false, false])
  })
  testsWith('ghostscript')('of a PDF with text keeps its pages and its text', async () => {
    const convert = openGhostscript({ part: partOf('ghostscript'), pages })
    const letter = await aLetter(['Straße, Ähre, Łódź'])
    const made = await convert(letter, { pages: 1, withText: 1 })
    if (!made.ok) throw new Error(made.detail)
    expect(pdfaClaim(made.bytes)).toMatchObject({ claims: '2B', missing: [], encrypted: false })
    const text = await pages.pageText(made.bytes, 1)
    expect(text.ok && text.value.text).toContain('Straße, Ähre, Łódź')
    expect(await convert(letter, { pages: 2, withText: 1 })).toMatchObject({
      ok: false,
      problem: 'pages-differ',
    })
    expect(await convert(Buffer.from('%PDF-1.7 nothing'), { pages: 1, withText: 0 })).toMatchObject({
      ok: false,
    })
  })
})
