import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPages, type Pages } from '#ground/pages/index.ts'
import { aLetter } from '#ground/scanning/testing/papers.ts'
import { advance } from './advance.ts'
import { anInbox, sure, type Inbox } from './testing/an-inbox.ts'
import { aStack } from './testing/stacks.ts'

let inbox: Inbox
let pages: Pages
beforeAll(async () => {
  inbox = await anInbox()
  pages = createPages({ workers: 1 })
})
afterAll(async () => {
  await pages.close()
  await inbox.close()
})

describe('a large file', () => {
  test('comes in pieces, goes on after a broken line, and is the same to the bit', async () => {
    const { office, anna, front } = inbox
    const bytes = Buffer.concat([await aLetter(['In Stücken']), Buffer.alloc(300_000, 32)])
    const begun = await sure(
      office.intake.beginUpload(anna, {
        site: 1,
        name: 'groß.pdf',
        bytes: bytes.length,
        isScan: false,
        key: 'k',
      }),
    )
    expect(
      await office.intake.beginUpload(anna, {
        site: 1,
        name: 'groß.pdf',
        bytes: bytes.length,
        isScan: false,
        key: 'k',
      }),
    ).toEqual(begun)
    const { upload } = begun
    const send = (start: number, end: number) =>
      office.intake.addPiece(anna, { upload, start, bytes: bytes.subarray(start, end) })
    await sure(send(0, 100_000))
    expect(await send(200_000, 300_000)).toMatchObject({
      refusal: 'piece-wrong',
      detail: { received: 100_000 },
    })
    expect(await office.intake.endUpload(anna, { upload })).toMatchObject({ refusal: 'incomplete' })
    expect(await office.intake.uploadState(front, upload)).toMatchObject({ refusal: 'unknown-upload' })
    expect(await sure(office.intake.uploadState(anna, upload))).toMatchObject({ received: 100_000 })
    await sure(send(0, 100_000))
    await sure(send(100_000, bytes.length))
    const { item } = await sure(office.intake.endUpload(anna, { upload }))
    expect(await sure(office.intake.endUpload(anna, { upload }))).toMatchObject({ item })
    const [file] = await inbox.query<{ object: string; name: string }>(
      'select object, name from intake.file where item = $1',
      [item],
    )
    expect(file!.name).toBe('groß.pdf')
    expect(bytes.equals(await office.store.read(office.ground.db, file!.object))).toBe(true)
    expect(await inbox.query('select 1 from intake.piece')).toEqual([])
  })
})

describe('what the reception takes in', () => {
  test('stands in the one open Akte of the person before anybody presses anything, with its text later', async () => {
    const { office, anna, front, person } = inbox
    const akte = await inbox.anAkte({ person })
    const { handIn } = await sure(
      office.handin.openHandIn(front, { site: 1, whose: { by: 'person', person }, language: 'ar' }),
    )
    const paper = { handIn, type: 'passport', title: '', form: 'copy', pages: 1 }
    const { document } = await sure(office.handin.addDocument(front, paper))
    const bytes = await aStack(pages, [await aLetter(['Reisepass von Amira Haddad'])])
    await sure(office.handin.addFile(front, { document, name: 'pass.pdf', bytes }))
    await sure(office.handin.receive(front, { handIn }))
    const told = { event: { topic: 'handin.received', data: { handIn } } } as never
    await office.intake.doIntakeJob(told)
    await office.intake.doIntakeJob(told)
    const items = await inbox.query<{ id: string }>("select id from intake.item where source = 'hand-in'")
    expect(items).toHaveLength(1)
    await advance(office.intake.room, items[0]!.id)
    const seen = await sure(office.casefiles.readAkte(anna, { akte }))
    const [filed] = seen.found.documents
    expect(filed).toMatchObject({
      direction: 'incoming',
      type: 'passport',
      state: 'registered',
      sender: 'Amira Haddad',
    })
    expect(filed!.versions[0]!.files.map(({ role }) => role)).toContain('original')
    await office.intake.doIntakeJob({
      event: { topic: 'intake.filed', data: { item: items[0]!.id, handIn, handInDocument: document } },
    } as never)
    const [state] = await inbox.query<{ state: string }>('select state from handin.document where id = $1', [
      document,
    ])
    expect(state!.state).toBe('filed')
  })

  test('waits in the inbox when there are two Akten, and for nobody else when there is none', async () => {
    const { office, front, person } = inbox
    await inbox.anAkte({ person, subject: 'Niederlassungserlaubnis' })
    const incoming = {
      site: 1,
      source: 'hand-in' as const,
      isScan: true,
      person,
      files: [{ name: 'b.pdf', bytes: await aLetter(['x']) }],
    }
    const { item } = await sure(office.intake.receive(front, incoming))
    await advance(office.intake.room, item).catch(() => undefined)
    expect((await inbox.stateOf(item)).state).toBe('ready')
    expect(await office.intake.fileAtOnce(front, item)).toMatchObject({ refusal: 'no-single-akte' })
    // what stands in an address is no name of anything until it looks like one
    expect(await office.intake.fileAtOnce(front, '236328499')).toMatchObject({ refusal: 'no-single-akte' })
  })
})

describe('a worker that dies', () => {
  test('loses nothing: another one takes over when the claim runs out, and finishes what was filed meanwhile', async () => {
    const { office, anna } = inbox
    const bytes = await aLetter(['Ein Brief im Sturz'])
    const { item } = await sure(
      office.intake.receive(anna, {
        site: 1,
        source: 'upload',
        isScan: false,
        files: [{ name: 'sturz.pdf', bytes }],
      }),
    )
    // dead in the middle of a step: the row says running, the claim is held
    await inbox.query(
      `update intake.item set claimed_by = gen_random_uuid(), claimed_until = now() + interval '1 minute' where id = $1`,
      [item],
    )
    await inbox.query(`update intake.step set state = 'running' where item = $1 and step = 'check'`, [item])
    expect(await advance(office.intake.room, item)).toBe(false)
    await inbox.query(`update intake.item set claimed_until = now() - interval '1 second' where id = $1`, [
      item,
    ])
    expect(await advance(office.intake.room, item)).toBe(true)
    expect((await inbox.stateOf(item)).state).toBe('ready')
    // filed, then the text is read anew: it follows into the search of the file
    const akte = await inbox.anAkte()
    await inbox.query(`update intake.step set state = 'open' where item = $1 and step = 'lasting'`, [item])
    await inbox.query('delete from intake.rendition where item = $1', [item])
    const { document } = await sure(office.intake.fileItem(anna, { item, akte }))
    await advance(office.intake.room, item)
    const seen = await sure(office.casefiles.readDocument(anna, { document }))
    expect(seen.found.document.versions[0]!.files.map(({ role }) => role).toSorted()).toEqual([
      'original',
      'pdfa',
    ])
    expect(await inbox.query('select 1 from intake.page where item = $1', [item])).toEqual([])
  })
})

describe('a program that is missing', () => {
  test('lets things wait by name, says how to get it, and they go on when it is there', async () => {
    const bare = await anInbox({
      clamd: { socket: '/nowhere/clamd.sock' },
      partsFolder: '/nowhere',
      virus: 'required',
    })
    try {
      const { office, admin } = bare
      const bytes = await aLetter(['Wartet auf die Virenprüfung'])
      const item = await bare.through({ bytes })
      expect((await bare.stateOf(item)).state).toBe('waiting')
      const health = await office.intake.intakeHealth()
      const scanner = health.parts.find(({ name }) => name === 'clamd-service')!
      expect([scanner.state === 'there', scanner.waiting, scanner.mend.join(' ').includes('clamav')]).toEqual(
        [false, 1, true],
      )
      const akte = await bare.anAkte()
      expect(await office.intake.fileItem(bare.anna, { item, akte })).toMatchObject({
        refusal: 'not-checked',
      })
      expect(await office.intake.listIntake(admin, { site: 1, list: 'open' })).toMatchObject({
        refusal: 'not-permitted',
      })
      await bare.query(`update intake.file set verdict = 'clean' where item = $1`, [item])
      await office.intake.retryItem(bare.anna, { item })
      await advance(office.intake.room, item)
      expect((await bare.stateOf(item)).state).toBe('ready')
    } finally {
      await bare.close()
    }
  })
})
