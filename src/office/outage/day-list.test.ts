import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { bookedOffice, type BookedOffice } from '../../../testing/booked-office.ts'

const passphrase = 'Sieben Kamele im Umschlag'
const order = { site: 1, officeName: 'Amt Musterstadt' }
let it: BookedOffice
let folder: string

beforeAll(async () => {
  it = await bookedOffice()
  folder = mkdtempSync(join(tmpdir(), 'tagesliste-'))
})
afterAll(async () => {
  await it.close()
  rmSync(folder, { recursive: true })
})

test('the list of the day lies sealed in its folder, opens with the word alone, and goes with its day', async () => {
  const { code } = await it.book('10:15', 'Kovalenko')
  const { outage } = it.office
  writeFileSync(join(folder, 'tagesliste-1-2026-11-20.html'), 'alt')
  writeFileSync(join(folder, 'fremd.txt'), 'bleibt')
  expect(await outage.dayListWrittenAt()).toBeNull()
  const file = (await outage.writeDayList(order, { folder, passphrase }))!
  expect(readdirSync(folder).toSorted()).toEqual(['fremd.txt', 'tagesliste-1-2026-11-23.html'])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(String(await outage.dayListWrittenAt())).toBe(String(it.clock.now()))
  const page = readFileSync(file, 'utf8')
  for (const secret of ['Kovalenko', code, passphrase]) expect(page).not.toContain(secret)
  const text = (await readBack(open(page, passphrase))).text.replaceAll(/\s+/g, ' ')
  for (const word of ['10:15', 'Kovalenko', `${code.slice(0, 4)}-`, 'Befristeter Aufenthalt'])
    expect(text).toContain(word)
  expect(() => open(page, 'falsch')).toThrow()
  it.clock.advance({ hours: 24 })
  await outage.clearDayLists({ folder })
  expect(readdirSync(folder)).toEqual(['fremd.txt'])
})

function open(page: string, word: string): Uint8Array {
  const data = JSON.parse(/id="data">(\{.*\})</.exec(page)![1]!) as Record<string, string> & {
    rounds: number
  }
  const bytes = (name: string) => Buffer.from(data[name]!, 'base64')
  const sealed = bytes('sealed')
  const key = pbkdf2Sync(word, bytes('salt'), data.rounds, 32, 'sha256')
  const open = createDecipheriv('aes-256-gcm', key, bytes('nonce'))
  open.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()])
}
