import { afterAll, beforeAll, expect, test } from 'vitest'
import { anImapServer, type TestImap } from '../mailbox/testing/an-imap-server.ts'
import { aLetter } from '#ground/scanning/testing/papers.ts'
import { aMail } from './testing/bad-papers.ts'
import { anInbox, type Inbox } from './testing/an-inbox.ts'

let inbox: Inbox
let imap: TestImap
beforeAll(async () => {
  inbox = await anInbox({ virus: 'elsewhere', clamd: null })
  imap = await anImapServer()
})
afterAll(async () => {
  await imap.stop()
  await inbox.close()
})

test('a mailbox gives its unread mails away to the bit, each once, and keeps them', async () => {
  const box = { ...imap.access, site: 1, moveTo: 'Gelesen' }
  const mail = Buffer.from(aMail(await aLetter(['Anlage']), 'Anlage.pdf')).toString('latin1')
  imap.deliver(mail, inbox.clock.now())
  imap.deliver('kein Kopf, nur Unsinn \u0001\u0002', inbox.clock.now())
  expect(await inbox.office.intake.readIntakeMailbox(box)).toBe(2)
  expect(await inbox.office.intake.readIntakeMailbox(box)).toBe(0)
  // read once more, because the line broke before it was marked
  imap.deliver(mail, inbox.clock.now())
  expect(await inbox.office.intake.readIntakeMailbox(box)).toBe(0)
  const items = await inbox.query<{ id: string; bytes: number }>(
    "select i.id, f.bytes::int as bytes from intake.item i join intake.file f on f.item = i.id where i.source = 'mail' order by f.bytes desc",
  )
  expect(items).toHaveLength(2)
  for (const { id } of items) await inbox.office.intake.doIntakeJob({ item: id })
  const states = await inbox.query<{ state: string }>(
    "select state from intake.item where source = 'mail' order by subject desc",
  )
  expect(states.map(({ state }) => state)).toContain('ready')
  const parts = await inbox.query('select 1 from intake.item where parent = $1', [items[0]!.id])
  expect(parts).toHaveLength(1)
})

test('a mailbox that does not answer is told as such and takes nothing', async () => {
  await expect(inbox.office.intake.readIntakeMailbox({ ...imap.access, port: 1, site: 1 })).rejects.toThrow()
})
