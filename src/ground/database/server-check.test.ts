import { inject, expect, test } from 'vitest'
import { checkServer, refuseUnsafe } from './server-check.ts'

const safe = {
  server_version_num: '150018',
  server_version: '15.18',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
}

function check(changes: Partial<typeof safe>): () => void {
  return () => refuseUnsafe(new Map(Object.entries({ ...safe, ...changes })))
}

test('a server from version 15 with its safety nets on is accepted', async () => {
  expect(check({})).not.toThrow()
  await expect(checkServer(inject('adminUrl'))).resolves.toBeUndefined()
})

test('an old server is refused with its version', () => {
  expect(check({ server_version_num: '140020', server_version: '14.20' })).toThrow(
    /14\.20 is too old: version 15/,
  )
})

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
  'a server with %s = off is refused',
  (name) => {
    expect(check({ [name]: 'off' })).toThrow(new RegExp(`${name} = off: a power failure could lose`))
  },
)

test('what counts is what our own login is given', async () => {
  const url = new URL(inject('adminUrl'))
  url.searchParams.set('options', '-c synchronous_commit=off')
  await expect(checkServer(url.href)).rejects.toThrow(/synchronous_commit = off/)
})
