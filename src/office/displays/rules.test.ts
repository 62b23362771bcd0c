import { expect, test } from 'vitest'
import { readClip } from './clip.ts'
import { readQuietHours, showQuietHours } from './quiet.ts'
import { isMissed, readSign } from './sign.ts'

test('quiet hours are read as people write them, and written back alike', () => {
  expect(readQuietHours('12–13 Uhr, 18:30 bis 24')).toEqual([
    { from: 720, to: 780 },
    { from: 1110, to: 1440 },
  ])
  expect(showQuietHours(readQuietHours('18.30-24:00; 7-8:15')!)).toBe('07:00–08:15, 18:30–24:00')
  expect(readQuietHours('')).toEqual([])
  for (const wrong of ['mittags', '13-12', '9:75-10', '25-26', '8-12, 11-13', '1-2,3-4,5-6,7-8,9-10'])
    expect(readQuietHours(wrong)).toBeNull()
})

test('a sign of life is read strictly; what calls itself a picture and is none is left out', () => {
  const sign = {
    ...{
      version: 'v1',
      sound: 'on',
      stale: false,
      width: 1920,
      height: 1080,
      clock: 1,
      shown: ['B047'],
      clips: 42,
    },
  }
  const png = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1').toString('base64')
  const withPicture = readSign({ ...sign, picture: `data:image/png;base64,${png}` })
  expect(withPicture?.picture?.type).toBe('image/png')
  expect(
    readSign({ ...sign, picture: `data:image/png;base64,${btoa('<svg onload=x>')}` })?.picture,
  ).toBeNull()
  const huge = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(66_000)]).toString(
    'base64',
  )
  expect(readSign({ ...sign, picture: `data:image/png;base64,${huge}` })?.picture ?? null).toBeNull()
  for (const wrong of [
    null,
    'on',
    {},
    { ...sign, sound: 'loud' },
    { ...sign, width: 0 },
    { ...sign, shown: ['<b>'] },
  ])
    expect(readSign(wrong)).toBeNull()
})

test('a screen is missed after three silent minutes of an open office, and never at night or without a machine', () => {
  const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
  const it = (minutes: number | null) => ({
    ...{ active: true, client: 'c', heardAt: minutes === null ? null : now.subtract({ minutes }) },
  })
  expect(isMissed(it(3), now, true)).toBe(false)
  expect(isMissed(it(4), now, true)).toBe(true)
  expect(isMissed(it(null), now, true)).toBe(true)
  expect(isMissed(it(4), now, false)).toBe(false)
  expect(isMissed({ ...it(4), client: null }, now, true)).toBe(false)
  expect(isMissed({ ...it(4), active: false }, now, true)).toBe(false)
})

test('a recording is known by its name and believed by its first bytes', () => {
  const mp3 = Uint8Array.from([0xff, 0xf3, 0x48, 0xc4, 0, 0])
  expect(readClip('tr', { name: 'C:\\Stimme\\A.MP3', bytes: mp3 })).toMatchObject({
    clip: 'a',
    type: 'audio/mpeg',
  })
  expect(readClip('tr', { name: 'alpha.mp3', bytes: mp3 })).toBe('unknown-clip')
  expect(readClip('einfach', { name: 'a.mp3', bytes: mp3 })).toBe('unknown-clip')
  expect(readClip('tr', { name: '7.mp3', bytes: new Uint8Array() })).toBe('file-empty')
  expect(readClip('tr', { name: '7.mp3', bytes: new Uint8Array(301 * 1024) })).toBe('file-too-large')
  expect(readClip('tr', { name: '7.mp3', bytes: Buffer.from('<html>') })).toBe('not-a-recording')
  expect(readClip('tr', { name: '7.wav', bytes: wav(11) })).toBe('recording-too-long')
  expect(readClip('tr', { name: '7.wav', bytes: wav(1) })).toMatchObject({ type: 'audio/wav' })
})

function wav(seconds: number): Uint8Array {
  const bytes = Buffer.alloc(44 + seconds * 8000)
  bytes.write('RIFF', 0)
  bytes.write('WAVE', 8)
  bytes.writeUInt32LE(8000, 28)
  return bytes
}
