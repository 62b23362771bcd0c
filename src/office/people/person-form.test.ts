import { expect, test } from 'vitest'
import { readPersonForm, type TypedPerson } from './index.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const form: TypedPerson = {
  familyName: 'Nguyễn',
  givenNames: 'Thị Ánh',
  day: '17',
  month: '5',
  year: '1990',
  mail: '',
  phone: '',
}
const read = (typed: Partial<TypedPerson>) => readPersonForm({ ...form, ...typed }, today)
const errorsOf = (typed: Partial<TypedPerson>) => {
  const answer = read(typed)
  return answer.ok ? [] : answer.errors
}

test.each([
  ['O', ''],
  ['Nguyễn Thị Ánh', ''],
  ['Al-Ḥasan', 'ʿAbd ar-Raḥmān'],
  ['O’Connor', 'Siobhán'],
  ['Mč̣edlišvili', 'Giorgi'],
  ['Suharto', ''],
])('a passport says %s %s, and the form takes it', (familyName, givenNames) => {
  const names = { familyName: familyName.normalize('NFC'), givenNames: givenNames.normalize('NFC') }
  expect(read({ familyName, givenNames })).toMatchObject({ ok: true, person: names })
})

test('blanks at the ends and doubled ones disappear, and so do marks that turn the writing round', () => {
  expect(read({ familyName: '  Al   Masri ', givenNames: '\u202EOmar\u202C' })).toMatchObject({
    person: { familyName: 'Al Masri', givenNames: 'Omar' },
  })
})

test('a birth date of which only the year is known is taken', () => {
  expect(read({ day: '00', month: '00', year: '1990' })).toMatchObject({
    ok: true,
    person: { birth: { year: 1990, month: null, day: null } },
  })
})

test('all that is wrong is named at once, in the order of the form', () => {
  const wrong = {
    familyName: ' ',
    givenNames: '🙂',
    day: '31',
    month: '02',
    year: '1990',
    mail: 'nobody@',
    phone: 'call me',
  }
  expect(errorsOf(wrong)).toEqual([
    { field: 'familyName', refusal: 'name-missing' },
    { field: 'givenNames', refusal: 'characters-not-allowed', characters: ['🙂'] },
    { field: 'birthDate', refusal: 'no-such-date' },
    { field: 'mail', refusal: 'mail-invalid' },
    { field: 'phone', refusal: 'phone-invalid' },
  ])
})

test.each([
  ['a'.repeat(300), 'name-too-long'],
  ['-', 'no-letter'],
  ['欧阳', 'characters-not-allowed'],
  ['Robert\u0000', 'characters-not-allowed'],
  ['\u202E\u200F', 'name-missing'],
  ['Half \uD83D', 'characters-not-allowed'],
])('the family name %j is refused as %s', (familyName, refusal) => {
  expect(errorsOf({ familyName })).toMatchObject([{ field: 'familyName', refusal }])
})

test('a name of exactly 200 letters fits', () => {
  expect(read({ familyName: 'ü'.repeat(200) }).ok).toBe(true)
})

test.each([
  ['', null],
  [' anh.nguyen+amt@example.org ', 'anh.nguyen+amt@example.org'],
  ['\u200Eanh@example.org', 'anh@example.org'],
  ['anh@bücher.example', 'anh@xn--bcher-kva.example'],
])('the mail address %j is read as %j', (mail, stored) => {
  expect(read({ mail })).toMatchObject({ ok: true, person: { mail: stored } })
})

test.each([
  'anh',
  '@example.org',
  'a@b',
  'a b@example.org',
  'anh@example.org\r\nBcc: x@example.org',
  `${'a'.repeat(250)}@example.org`,
])('the mail address %j is refused', (mail) => {
  expect(errorsOf({ mail })).toEqual([{ field: 'mail', refusal: 'mail-invalid' }])
})

test.each([
  ['', null],
  ['09131 / 86-0000', '09131860000'],
  ['+49 (0) 9131 860-000', '+499131860000'],
  ['0049 9131 860000', '+499131860000'],
  ['٠١٧٦ ١٢٣٤٥٦٧', '01761234567'],
])('the telephone number %j is read as %j', (phone, stored) => {
  expect(read({ phone })).toMatchObject({ ok: true, person: { phone: stored } })
})

test.each(['1234', '+49 176 1234567890123', '12+34567', 'none'])(
  'the telephone number %j is refused',
  (phone) => {
    expect(errorsOf({ phone })).toEqual([{ field: 'phone', refusal: 'phone-invalid' }])
  },
)
