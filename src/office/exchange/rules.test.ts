import { expect, test } from 'vitest'
import { seededChance } from '#ground/identity/chance.ts'
import { holdAfter, pauseAfter } from './backoff.ts'
import { linkTo, isSchemeEntry, refusesLink } from './link.ts'
import { readReference } from './reference.ts'
import { isHostEntry, isInside, refusesTarget } from './target.ts'
import { toldOf } from './told.ts'

test('a webhook goes outside by https; inside, to this machine or in the clear only where it is allowed', () => {
  for (const url of [
    'https://fach.example/hook',
    'https://93.184.216.34/hook',
    'https://[2606:2800::1]:8443/',
  ])
    expect(refusesTarget(url, []), url).toBeNull()
  for (const url of ['http://fach.example/hook', 'http://93.184.216.34/'])
    expect(refusesTarget(url, []), url).toBe('target-not-secure')
  for (const url of [
    'https://localhost/',
    'https://localhost./',
    'https://LOCALHOST:9000/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://10.1.2.3/',
    'https://192.168.0.1/',
    'https://172.31.255.255/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://[fd00::1]/',
    'https://intranet/',
    'http://10.0.0.1/',
  ])
    expect(refusesTarget(url, []), url).toBe('target-private')
  for (const url of [
    '',
    'fach.example',
    'ftp://x.example/',
    'https://a:b@fach.example/',
    'https://x.example/#a',
    'javascript:1',
  ])
    expect(refusesTarget(url, []), url).toBe('target-invalid')
  expect(refusesTarget('http://10.0.0.1:9000/hook', ['10.0.0.1:9000'])).toBeNull()
  expect(refusesTarget('http://10.0.0.1:9001/hook', ['10.0.0.1:9000'])).toBe('target-private')
  expect(refusesTarget('http://fach.intern/hook', ['fach.intern'])).toBeNull()
  expect(
    [
      ...['10.0.0.1', '::ffff:127.0.0.1', 'fe80::1', '0.0.0.0', 'no address'],
      ...['::7f00:1', '64:ff9b:1::7f00:1', '2001:0:7f00:1::1', 'fec0::1'],
    ].map(isInside),
  ).toEqual(Array.from({ length: 9 }, () => true))
  expect(['8.8.8.8', '2001:4860:4860::8888'].map(isInside)).toEqual([false, false])
  expect(['fach.intern', '10.0.0.1:9000', '[::1]:80'].every(isHostEntry)).toBe(true)
  expect(['', 'http://x', 'a b', '*', 'x/y', 'x:123456'].some(isHostEntry)).toBe(false)
})

test('a link opens a case of an allowed scheme, and a case can change nothing of it but itself', () => {
  const schemes = ['https', 'ladiva']
  expect(refusesLink('https://fach.intern/akte?az={reference}', schemes)).toBeNull()
  expect(refusesLink('ladiva://case/{reference}', schemes)).toBeNull()
  for (const template of [
    'javascript:alert({reference})',
    'JavaScript:alert({reference})',
    'data:text/html,{reference}',
    'http://fach.intern/{reference}',
    'vbscript:{reference}',
    'file:///{reference}',
  ])
    expect(refusesLink(template, [...schemes, 'javascript', 'data', 'file', 'vbscript']), template).toBe(
      'link-scheme',
    )
  expect(refusesLink('https://{reference}/akte', schemes)).toBe('link-invalid')
  expect(refusesLink('https://fach.intern{reference}', schemes)).toBe('link-invalid')
  expect(refusesLink('{reference}', schemes)).toBe('link-invalid')
  expect(refusesLink('https://fach.intern/akte', schemes)).toBe('link-place')
  expect(refusesLink('https://fach.intern/ {reference}', schemes)).toBe('link-invalid')
  expect(linkTo('https://fach.intern/akte?az={reference}', '33/2 &x=1#<"é')).toBe(
    'https://fach.intern/akte?az=33%2F2%20%26x%3D1%23%3C%22%C3%A9',
  )
  expect(['ladiva', 'https', 'my-app'].every(isSchemeEntry)).toBe(true)
  expect(['javascript', 'data', 'Https', 'a', 'x:y', ''].some(isSchemeEntry)).toBe(false)
})

test('the tries of a message reach over a day, and not all come back at the same moment', () => {
  const chance = seededChance(3)
  const pauses = Array.from({ length: 11 }, (_, n) => pauseAfter(n + 1, chance))
  expect(pauses.at(-1)).toBeNull()
  const hours = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0) / 3600
  expect(hours).toBeGreaterThan(20)
  expect(hours).toBeLessThan(36)
  expect(new Set(Array.from({ length: 20 }, () => pauseAfter(3, chance))).size).toBeGreaterThan(10)
  expect(holdAfter(50, chance)).toBeLessThan(400)
})

test('the name of a case is what was typed without blanks around it, and nothing that cannot be read', () => {
  expect(readReference('  33.2-2026/0815 ')).toBe('33.2-2026/0815')
  for (const typed of ['', '   ', 'a\u0000b', 'a\nb', '\u202Ex', '.', '..', 'x'.repeat(121)])
    expect(readReference(typed)).toBeNull()
})

test('a numbered window is no arrival, and what is no business of programs is not told', () => {
  const event = { id: 1, at: '2026-11-23T07:00:00Z', site: 1, subject: null }
  const drawn = { ...event, topic: 'reception.ticket-drawn', data: { visit: 'v', number: 'B001' } }
  expect(toldOf(drawn)).toMatchObject({ type: 'visit.arrived', number: 'B001', desk: null })
  expect(toldOf({ ...drawn, data: { ...drawn.data, window: 3 } })).toBeNull()
  expect(toldOf({ ...drawn, topic: 'reception.overload' })).toBeNull()
  expect(toldOf({ ...drawn, topic: 'constructor' })).toBeNull()
})
