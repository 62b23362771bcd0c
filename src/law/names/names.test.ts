import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { isValidName, normaliseName, searchForm } from './index.ts'
import din from './din-91379.json' with { type: 'json' }
import fixture from './testing/name-cases.json' with { type: 'json' }

describe.each(fixture.cases)('$key: $familyName $givenNames', ({ familyName, givenNames, ...expected }) => {
  test('search form', () => {
    expect(searchForm(familyName)).toBe(expected.searchFamily)
    expect(searchForm(givenNames)).toBe(expected.searchGiven)
  })

  test('allowed in a name field or not', () => {
    for (const name of [familyName, givenNames].filter((part) => part !== '')) {
      expect(isValidName(name).ok).toBe(expected.typeA)
    }
  })

  test('the same whether it arrives composed or decomposed', () => {
    expect(searchForm(familyName.normalize('NFD'))).toBe(expected.searchFamily)
    expect(normaliseName(familyName.normalize('NFD'))).toBe(familyName.normalize('NFC'))
  })
})

describe('names people really have', () => {
  test('one letter is a name', () => expect(isValidName('O')).toEqual({ ok: true }))

  test.each([
    ['Nguyễn Thị Ánh', 'NGUYEN THI ANH'],
    ['Al-Ḥasan', 'AL-HASAN'],
    ['Łukasz Øster Þór Đorđe', 'LUKASZ OESTER THOR DORDE'],
    ['Weiß', 'WEISS'],
    ['ʿAbd ar-Raḥmān', 'ABD AR-RAHMAN'],
    ['K͟Hān', 'KHAN'],
  ])('%s is allowed and found as %s', (name, form) => {
    expect(isValidName(name)).toEqual({ ok: true })
    expect(searchForm(name)).toBe(form)
  })
})

describe('what does not belong in a name field is named', () => {
  test.each([
    ['欧阳', ['欧', '阳']],
    ['Anna2 <b>', ['2', '<', '>']],
    ['Иванов', ['И', 'в', 'а', 'н', 'о']],
    ['Zoe\u0301\u0336', ['é\u0336']],
  ])('%s', (name, characters) => {
    expect(isValidName(name)).toEqual({ ok: false, refusal: 'characters-not-allowed', characters })
  })

  test.each(['', '  ', '-', '’'])('“%s” holds no letter', (name) => {
    expect(isValidName(name)).toEqual({ ok: false, refusal: 'no-letter' })
  })
})

describe('a name is stored in one way', () => {
  test.each([
    ['  Amira \t  Haddad ', 'Amira Haddad'],
    ["O'Connor", 'O’Connor'],
    ['O`Connor', 'O’Connor'],
    ['\u200FAmira\u200E Haddad', 'Amira Haddad'],
    ['Meyer–Schulz', 'Meyer-Schulz'],
    ['Işık', 'Işık'],
    ['ʿAlī', 'ʿAlī'],
  ])('%s', (typed, stored) => expect(normaliseName(typed)).toBe(stored))

  test('twice is the same as once, and the search form does not change', () => {
    const letters = [...Object.keys(din.letters), ...din.others.bnlreq]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 12 }), (parts) => {
        const name = parts.join('')
        const once = normaliseName(name)
        expect(normaliseName(once)).toBe(once)
        expect(searchForm(once)).toMatch(/^[A-Z -]*$/)
      }),
    )
  })
})
