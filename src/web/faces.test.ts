import { expect, test } from 'vitest'
import { faceAt, facesOf, firstFaceOf, localPath } from './faces.ts'

test('after signing in one returns to a page of this office, never to another house', () => {
  expect(localPath('/desk?site=1')).toBe('/desk?site=1')
  for (const foreign of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'desk',
    '',
    '/a\nb',
    null,
  ])
    expect(localPath(foreign)).toBeUndefined()
  expect(localPath('/sign-out')).toBeUndefined()
})

test('each role begins where it works and sees only its faces', () => {
  expect(firstFaceOf(['caseworker'])).toBe('/desk')
  expect(firstFaceOf(['reception'])).toBe('/reception')
  expect(firstFaceOf(['admin'])).toBe('/admin')
  expect(firstFaceOf(['cashier'])).toBe('/cashier')
  expect(firstFaceOf(['council'])).toBe('/council')
  expect(firstFaceOf(['reception', 'cashier'])).toBe('/reception')
  expect(facesOf(['caseworker']).map(({ path }) => path)).toEqual([
    '/desk',
    '/files',
    '/intake',
    '/retention',
    '/work',
  ])
  expect(facesOf(['head']).map(({ path }) => path)).toContain('/planning')
  expect(facesOf(['admin']).map(({ path }) => path)).not.toContain('/planning')
  expect(faceAt('/desk/help')?.path).toBe('/desk')
  expect(faceAt('/desktop')).toBeUndefined()
})
