import { expect, test } from 'vitest'
import { HEAD, KARL, person } from '#office/claims/testing/a-cash-office.ts'
import { isSignedReport, revokeSigningKey } from '#office/receipts/index.ts'
import { moveMoney, readReport, readReports } from './index.ts'
import { cashDesk } from './testing/a-cash-desk.ts'

const cash = cashDesk()

test('a key that is withdrawn makes no older report a forgery: it is told, the chain holds, and what came later was not signed', async () => {
  const { it } = cash.office
  const till = it.tills.drawer
  await moveMoney(cash.room(), KARL, { site: 1, till, cents: 2000, way: 'in', why: 'Wechselgeld' })
  await cash.sealed('drawer', { 1000: 2 })
  it.clock.advance({ hours: 1 })
  const before = await readReports(cash.room(), HEAD, { site: 1 })
  const old = before.ok ? before.reports[0]! : null
  if (!old) throw new Error('no report')
  const read = () => readReport(cash.room(), HEAD, { site: 1, report: old.id })
  expect(await read()).toMatchObject({ genuine: true, keyRevokedAt: null })
  const { receipts } = cash.room()
  const revoked = { key: old.signedBy, why: 'Sicherung verloren' }
  expect(await revokeSigningKey(receipts, person(9, 'admin'), revoked)).toMatchObject({ ok: true })
  expect(await read()).toMatchObject({ genuine: true, keyRevokedAt: it.clock.now() })
  it.clock.advance({ hours: 1 })
  await cash.sealed('drawer', { 1000: 2 })
  expect(await readReports(cash.room(), HEAD, { site: 1 })).toMatchObject({ ok: true, brokenAt: null })
  const { text, signature, signedBy: key } = old
  const later = { text, signature, key, madeAt: it.clock.now() }
  expect(await isSignedReport(it.ground.db, later)).toEqual({ signed: false, keyRevokedAt: null })
})
