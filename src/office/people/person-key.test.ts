import { expect, test } from 'vitest'
import { searchForm } from '#law/names/index.ts'
import { personKey } from './person-key.ts'

const birth = { year: 1991, month: 4, day: 3 }
const key = (name: string, born: Parameters<typeof personKey>[0]['birth'] = birth) =>
  personKey({ searchName: searchForm(name), birth: born })
const SULE = key('Yıldız-Özdemir Şule')

test.each([
  'YILDIZ ÖZDEMIR SULE',
  'Yildiz-Oezdemir Sule',
  'Yildiz Ozdemir Şule',
  "Yıldız'Özdemir Şule".replace("'", ' '),
  'Şule Yıldız-Özdemir',
])('%s is no other person: one passport, written in another way', (name) => {
  expect(key(name)).toBe(SULE)
})

test.each(['Yıldız Şule', 'Yıldız-Özdemir Şule Maria', 'Yıldız-Özdemir Sila', 'Yılmaz-Özdemir Şule'])(
  '%s is somebody else',
  (name) => {
    expect(key(name)).not.toBe(SULE)
  },
)

test('another birth date is another person, and a known day is another than an unknown one', () => {
  expect(key('Yıldız-Özdemir Şule', { ...birth, day: 4 })).not.toBe(SULE)
  expect(key('Yıldız-Özdemir Şule', { ...birth, day: null })).not.toBe(SULE)
  expect(SULE).toMatch(/^[0-9a-f]{32}$/)
})
