import { beforeEach, describe, expect, test } from 'vitest'
import { decodeQR } from 'qr/decode.js'
import {
  askPrinter,
  bitmapOf,
  escposOf,
  faultOfAddress,
  sendToPrinter,
  slipSvg,
  startVirtualPrinter,
  type Bitmap,
  type Mood,
  type Slip,
  type VirtualPrinter,
} from './index.ts'

const patience = { connect: 300, answer: 150, print: 400 }
const slip: Slip = {
  language: 'ar',
  blocks: [
    { kind: 'number', text: 'A047' },
    { kind: 'way', arrow: 'left', text: 'منطقة الانتظار A' },
    { kind: 'text', text: '请在等候区等候' },
    { kind: 'line' },
    { kind: 'code', content: 'https://amt.example/ar/ticket/K7MT4RXW92DA', label: 'رقمك على الهاتف' },
  ],
}
/** The code on the paper, as the camera of a phone reads it. */
function readCode({ width, height, bits }: Bitmap): string {
  const data = new Uint8Array(width * height * 3).fill(255)
  for (let at = 0; at < width * height; at++)
    if (bits[Math.floor(at / width) * (width / 8) + ((at % width) >> 3)]! & (0x80 >> ((at % width) & 7)))
      data.fill(0, 3 * at, 3 * at + 3)
  return decodeQR({ width, height, data })
}

let printer: VirtualPrinter
const address = () => ({ host: '127.0.0.1', port: printer.port })
beforeEach(async () => {
  printer = await startVirtualPrinter()
  return () => printer.stop()
})

describe('a slip', () => {
  test.each([576, 384] as const)(
    'of %i dots comes out dot by dot as drawn, and its code can be read',
    async (dots) => {
      const bitmap = await bitmapOf(await slipSvg(slip, dots), dots)
      expect(await sendToPrinter(address(), escposOf(bitmap), patience)).toEqual({
        printed: true,
        state: 'ready',
      })
      const [out] = printer.slips()
      expect(out).toMatchObject({ width: dots, height: bitmap.height })
      expect(readCode(out!)).toBe('https://amt.example/ar/ticket/K7MT4RXW92DA')
      const black = out!.bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
      expect(black).toBeGreaterThan(5000)
    },
  )

  test('whose dots read like an order opens no drawer and asks nothing', () => {
    const bits = new Uint8Array(72).fill(0x10)
    for (const [at, order] of [0x04, 0x05, 0x14].entries()) bits[2 * at + 1] = order
    const sent = escposOf({ width: 576, height: 1, bits })
    for (const order of ['1004', '1005', '1014'])
      expect(sent.subarray(0, 82).toString('hex')).not.toContain(order)
  })
})

describe('a printer that cannot', () => {
  test.each<[Mood, string]>([
    ['paper-out', 'paper-out'],
    ['runs-out', 'paper-out'],
    ['cover-open', 'cover-open'],
    ['offline', 'offline'],
    ['hanging', 'silent'],
    ['half-dead', 'broken-off'],
  ])('%s: answers %s in time, prints nothing', async (mood, state) => {
    printer.setMood(mood)
    const bytes = escposOf({ width: 576, height: 300, bits: new Uint8Array(72 * 300) })
    expect(await sendToPrinter(address(), bytes, patience)).toEqual({ printed: false, state })
    expect(printer.slips()).toEqual([])
  })

  test('is not there: unreachable, and there again as soon as it is plugged in', async () => {
    await printer.unplug()
    expect(await askPrinter(address(), patience)).toBe('unreachable')
    await printer.plugIn()
    expect(await askPrinter(address(), patience)).toBe('ready')
  })

  test('with little paper left prints and says so; a stranger’s slip does not come with new paper', async () => {
    const bytes = escposOf({ width: 576, height: 300, bits: new Uint8Array(72 * 300).fill(1) })
    printer.setMood('paper-low')
    expect(await sendToPrinter(address(), bytes, patience)).toEqual({ printed: true, state: 'paper-low' })
    printer.setMood('runs-out')
    await sendToPrinter(address(), bytes, patience)
    printer.setMood('ready')
    await sendToPrinter(address(), bytes, patience)
    expect(printer.slips().map(({ height }) => height)).toEqual([300, 300])
  })
})

test('printed is only to numbers of the house’s own network, at the ports of printers', () => {
  for (const [host, port, fault] of [
    ['192.168.10.40', 9100, null],
    ['fd12::40', 9101, null],
    ['', 9100, 'host-missing'],
    ['drucker.amt.example', 9100, 'host-is-a-name'],
    ['0x7f.1', 9100, 'host-is-a-name'],
    ['8.8.8.8', 9100, 'host-outside-house'],
    ['169.254.169.254', 9100, 'host-outside-house'],
    ['127.0.0.1', 9100, 'host-outside-house'],
    ['::1', 9100, 'host-outside-house'],
    ['::ffff:127.0.0.1', 9100, 'host-outside-house'],
    ['192.168.10.40', 5432, 'port-not-of-a-printer'],
  ] as const)
    expect(faultOfAddress(host, port), host).toBe(fault)
  expect(faultOfAddress('127.0.0.1', 40_000, true)).toBeNull()
})
