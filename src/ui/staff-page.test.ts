import { expect, test } from 'vitest'
import { keepOut } from './staff-page.ts'

function visit(address: string, route: string, roles?: readonly string[], isDataRequest = false) {
  const account = roles && { login: 'anna', name: 'Anna', roles, sites: [1], teams: [] }
  const url = new URL(address, 'http://office.example')
  try {
    keepOut({ url, route: { id: route }, request: new Request(url), isDataRequest, locals: { account } })
    return 'let in'
  } catch (thrown) {
    return thrown
  }
}

test('whoever is not signed in is sent to sign in, however the address is written', () => {
  expect(visit('/desk?site=1', '/desk')).toMatchObject({
    status: 303,
    location: '/sign-in?return=%2Fdesk%3Fsite%3D1',
  })
  expect(visit('/%64esk', '/desk')).toMatchObject({ status: 303 })
  expect(visit('/%61dmin/hours', '/admin/hours')).toMatchObject({ status: 303 })
  expect(visit('/de/termin', '/[language=lang]/termin')).toBe('let in')
})

test('the data of a face is for its roles only; a whole page shows its own 403', () => {
  expect(visit('/admin/hours', '/admin/hours', ['reception'], true)).toMatchObject({ status: 403 })
  expect(visit('/admin/hours', '/admin/hours', ['admin'], true)).toBe('let in')
  expect(visit('/admin/hours', '/admin/hours', ['reception'])).toBe('let in')
})
