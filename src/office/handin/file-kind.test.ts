import { describe, expect, test } from 'vitest'
import { FILE_BYTES_MAX, fileName, readFile } from './file-kind.ts'
import { hugePng, jpeg, pdf, PNG } from './testing/papers.ts'

const tiff = Buffer.from([
  0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0, 1, 3, 0, 1, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0,
])
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(12)])

describe('what a file is', () => {
  test.each([
    ['pdf', pdf(), []],
    ['pdf', pdf('/Encrypt 5 0 R'), ['password']],
    ['jpeg', jpeg(), ['camera-data']],
    ['png', PNG, []],
    ['heic', heic, []],
  ] as const)('its bytes say: %s', (kind, bytes, notes) => {
    expect(readFile(bytes)).toEqual({ ok: true, kind, notes })
  })

  test.each([
    ['file-empty', Buffer.alloc(0)],
    ['file-kind', Buffer.from('MZ\u0090 a program called foto.jpg')],
    ['file-kind', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['file-kind', Buffer.from('<html>%PDF-1.7 %%EOF')],
    ['file-kind', Buffer.from('PK\u0003\u0004 word/document.xml')],
    ['file-cut', jpeg().subarray(0, 40)],
    ['file-cut', PNG.subarray(0, 40)],
    ['file-cut', pdf().subarray(0, 40)],
    ['image-too-large', hugePng(60_000, 60_000)],
    ['image-too-large', hugePng(1, 4_000_000_000)],
    ['image-too-large', jpeg({ width: 40_000, height: 40_000 })],
    ['image-too-large', tiff],
    ['file-too-big', Buffer.alloc(FILE_BYTES_MAX + 1)],
  ] as const)('%s', (refusal, bytes) => {
    expect(readFile(bytes)).toMatchObject({ ok: false, refusal })
  })

  test('no beginning of a file breaks the reading', () => {
    for (const whole of [jpeg(), PNG, pdf(), tiff, heic])
      for (let length = 0; length <= whole.length; length++)
        expect(typeof readFile(whole.subarray(0, length)).ok).toBe('boolean')
    // marks that point nowhere, or at themselves
    for (let n = 0; n < 2000; n++) {
      const noise = Buffer.from(jpeg())
      noise[(n * 7) % noise.length] = n % 256
      expect(typeof readFile(noise).ok).toBe('boolean')
    }
  })
})

describe('what a file is called', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\anna\\Paß.pdf', 'Paß.pdf'],
    ['scan\r\nSet-Cookie: x.pdf', 'scanSet-Cookie x.pdf'],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['..', 'Datei'],
    ['', 'Datei'],
    ['  جواز السفر.jpg ', 'جواز السفر.jpg'],
  ])('%s', (given, shown) => {
    expect(fileName(given)).toBe(shown)
  })

  test('a long one keeps its ending', () => {
    expect([...fileName(`${'ä'.repeat(300)}.pdf`)]).toHaveLength(100)
    expect(fileName(`${'ä'.repeat(300)}.pdf`)).toMatch(/\.pdf$/)
  })
})
