import { expect, test } from 'vitest'
import { readScan } from './scanned.ts'

const code = 'K7MT4RXW92DA'
const found = (isAddress: boolean) => ({ kind: 'code', code, isAddress })

test.each([
  ['K7MT-4RXW-92DA', found(false)],
  [' k7mt4rxw92da\n', found(false)],
  [`https://amt.example/ar/ticket/${code}`, found(true)],
  [`http://10.0.0.4:3000/de/mein-termin/${code}/`, found(true)],
  // the same path with something behind it, another page, another scheme: not ours
  [`https://amt.example/de/ticket/${code}/../../admin`, { kind: 'foreign' }],
  ['https://shop.example/angebot', { kind: 'foreign' }],
  [`javascript:alert('${code}')`, { kind: 'foreign' }],
  ['WIFI:T:WPA;S:gast;P:geheim;;', { kind: 'foreign' }],
  ['BCD\n002\n1\nSCT\nGENODEF1\n', { kind: 'foreign' }],
  ['🎉', { kind: 'foreign' }],
  ['A'.repeat(5000), { kind: 'foreign' }],
  ['K7MT', { kind: 'unreadable' }],
  ['', { kind: 'unreadable' }],
])('%j', (text, scan) => {
  expect(readScan(text)).toEqual(scan)
})
