import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPages, type Pages } from '#ground/pages/index.ts'
import { StoreProblem } from '#ground/store/index.ts'
import { eicar } from '#ground/scanning/testing/clamd.ts'
import { aLetter } from '#ground/scanning/testing/papers.ts'
import { testsWith } from '../../../testing/parts.ts'
import {
  aMail,
  encryptedPdf,
  hugePicturePdf,
  pngBomb,
  signedPdf,
  twoPageTiff,
  xfaPdf,
} from './testing/bad-papers.ts'
import { anInbox, sure, type Inbox } from './testing/an-inbox.ts'
import { advance } from './advance.ts'

let inbox: Inbox
let letter: Uint8Array
let pages: Pages
beforeAll(async () => {
  inbox = await anInbox()
  letter = await aLetter(['Sehr geehrte Frau Haddad, Ihr Antrag ist am 3. November eingegangen.'])
  pages = createPages({ workers: 1 })
})
afterAll(async () => {
  await pages.close()
  await inbox.close()
})

/** What a colleague sees of it, and that the original is there to the bit. */
async function seen(bytes: Uint8Array, name = 'Dokument.pdf') {
  const item = await inbox.through({ bytes, name })
  const { state, problem, notes: all } = await inbox.stateOf(item)
  // which programs this machine has makes no difference to what is wrong with a paper
  const notes = all.filter((it) => it !== 'not-scanned' && it !== 'drawn-lasting-form')
  const [file] = await inbox.query<{ object: string }>('select object from intake.file where item = $1', [
    item,
  ])
  const kept = await inbox.office.store.read(inbox.office.ground.db, file!.object)
  expect(Buffer.from(kept).equals(Buffer.from(bytes))).toBe(true)
  return { item, said: [state, problem ?? '-', ...notes.toSorted()].join(' ') }
}

describe('papers with something wrong about them', () => {
  test('are kept as they came, and each says what it is', async () => {
    const said: Record<string, string> = {}
    const put = async (what: string, bytes: Uint8Array, name?: string) =>
      (said[what] = (await seen(bytes, name)).said)
    await put('encrypted', await encryptedPdf(letter))
    await put('damaged', Buffer.from('%PDF-1.4\nnothing of it is left'))
    await put('empty', new Uint8Array())
    await put('xfa', xfaPdf())
    await put('signed', signedPdf())
    await put('bomb', pngBomb(), 'scan.png')
    await put('program', Buffer.from('MZ\u0090\0\u0003\0\0\0\u0004\0\0\0', 'latin1'), 'rechnung.pdf')
    await put('wrong ending', letter, 'foto.jpg')
    await put('unknown', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 0, 9]), 'daten.bin')
    expect(said).toEqual({
      encrypted: 'held encrypted',
      damaged: 'held damaged',
      empty: 'held empty',
      xfa: 'ready - no-lasting-form xfa',
      signed: 'ready - signed',
      bomb: 'held too-large',
      program: expect.stringMatching(/^held active-content/) as string,
      'wrong ending': 'ready - extension-differs',
      unknown: 'held kind-unknown',
    })
  })

  test('can be filed as they are by somebody who has seen that, or sent back with a reason', async () => {
    const { office, anna } = inbox
    const { item } = await seen(Buffer.from('%PDF-1.4\nnothing else is left of it'))
    const akte = await inbox.anAkte()
    const filed = await sure(office.intake.fileItem(anna, { item, akte, subject: 'Nicht lesbarer Anhang' }))
    const document = await sure(office.casefiles.readDocument(anna, { document: filed.document }))
    expect(document.found.document.versions[0]!.files.map(({ role }) => role)).toEqual(['original'])
    const other = await seen(Buffer.from('%PDF-1.4\nand this one as well'))
    expect(await office.intake.returnItem(anna, { item: other.item, reason: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    await sure(office.intake.returnItem(anna, { item: other.item, reason: 'Nicht lesbar, bitte neu senden' }))
    expect(await inbox.stateOf(other.item)).toMatchObject({ state: 'returned' })
    expect(await office.intake.fileItem(anna, { item: other.item, akte })).toMatchObject({
      refusal: 'not-checked',
    })
  })

  testsWith('tesseract')(
    'a page of 35,000 points is never drawn, it is named and the others go on',
    async () => {
      const { said } = await seen(hugePicturePdf(35_200, 800))
      expect(said).toMatch(/^ready - .*large-pages/)
    },
  )

  testsWith('tesseract')('a TIFF of two pages has two', async () => {
    const { item, said } = await seen(twoPageTiff(), 'fax.tif')
    expect(said).toBe('ready -')
    expect(
      await inbox.query('select number, read_by from intake.page where item = $1 order by 1', [item]),
    ).toHaveLength(2)
  })

  test('names of 400 signs, of strange signs or of none are kept as far as a name goes', async () => {
    const nameOf = async (name: string) => {
      const { item } = await seen(Buffer.from(`Text ${name.length}`), name)
      return (await inbox.query<{ name: string }>('select name from intake.file where item = $1', [item]))[0]!
        .name
    }
    const long = await nameOf(`${'Ä'.repeat(500)}.txt`)
    expect([long.length, long.endsWith('.txt')]).toEqual([400, true])
    expect(await nameOf('../../etc/\u202egpj.txt')).toBe('gpj.txt')
    expect(await nameOf('')).toBe('ohne Namen')
  })
})

describe('mails', () => {
  test('give their attachments away as documents of their own, and stay as they came', async () => {
    const name = `${'M'.repeat(390)}.pdf`
    const item = await inbox.through({ bytes: aMail(letter, name), name: 'post.eml', source: 'mail' })
    expect(await inbox.stateOf(item)).toMatchObject({ state: 'ready', problem: null })
    const [mail] = await inbox.query<{ subject: string; sender: string }>(
      'select subject, sender from intake.item where id = $1',
      [item],
    )
    expect(mail).toMatchObject({ subject: 'Mühle', sender: expect.stringContaining('Häddad') as string })
    const parts = await inbox.query<{ id: string; name: string }>(
      'select i.id, f.name from intake.item i join intake.file f on f.item = i.id where i.parent = $1',
      [item],
    )
    expect(parts.map((it) => it.name)).toEqual([name])
    const text = await inbox.query<{ text: string }>('select text from intake.page where item = $1', [item])
    expect(text[0]!.text).toContain('anbei die Mietbescheinigung')
  })
  test('that are broken are kept and say so, and so does one without an end', async () => {
    for (const source of [
      'From: \u0000\r\nSubject: =?x?q?=\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\n',
      'Received: x\r\nFrom: a@b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="x.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0x',
    ])
      expect((await seen(Buffer.from(source, 'latin1'), 'kaputt.eml')).said).toMatch(/^ready -/)
  })
})

describe('viruses', () => {
  testsWith('clamd')(
    'are put away: nobody files or opens them, administration destroys or releases with a reason',
    async () => {
      const { office, anna, admin } = inbox
      const { item, said } = await seen(eicar(), 'bewerbung.pdf')
      expect(said).toMatch(/^quarantined infected/)
      const akte = await inbox.anAkte()
      expect(await office.intake.fileItem(anna, { item, akte })).toMatchObject({ refusal: 'is-quarantined' })
      const [file] = await inbox.query<{ id: string; object: string }>(
        'select id, object from intake.file where item = $1',
        [item],
      )
      expect(await office.intake.openIntakeFile(anna, { item, file: file!.id })).toMatchObject({
        refusal: 'not-checked',
      })
      expect(await office.intake.destroyItem(anna, { item, reason: 'weg' })).toMatchObject({
        refusal: 'not-permitted',
      })
      const listed = await sure(office.intake.listIntake(anna, { site: 1, list: 'open' }))
      expect(listed.items.some((it) => it.item.id === item)).toBe(false)
      await sure(office.intake.destroyItem(admin, { item, reason: 'Schadprogramm' }))
      expect(await inbox.stateOf(item)).toMatchObject({ state: 'destroyed' })
      await expect(office.store.read(office.ground.db, file!.object)).rejects.toThrow(StoreProblem)

      const second = await seen(Buffer.concat([eicar(), Buffer.from(' ')]), 'muster.txt')
      await sure(office.intake.releaseItem(admin, { item: second.item, reason: 'Prüfmuster der Technik' }))
      await advance(office.intake.room, second.item)
      expect((await inbox.stateOf(second.item)).state).toBe('ready')
    },
  )

  testsWith('clamd')('become no version of a document', async () => {
    const { office, anna } = inbox
    const { item: paper } = await seen(letter, 'vertrag.pdf')
    const akte = await inbox.anAkte()
    const { document } = await sure(office.intake.fileItem(anna, { item: paper, akte }))
    const version = { document, name: 'neu.txt', bytes: eicar() }
    const { item } = await sure(office.intake.bringVersion(anna, version))
    expect(await office.intake.untilLookedThrough(item)).toBe(false)
    await advance(office.intake.room, item)
    expect((await inbox.stateOf(item)).state).toBe('quarantined')
    expect(await office.intake.fileVersion(anna, { item, document })).toMatchObject({
      refusal: 'is-quarantined',
    })
  })

  testsWith('clamd')('are looked for in attachments as well', async () => {
    const item = await inbox.through({ bytes: aMail(eicar(), 'a.pdf'), name: 'post.eml', source: 'mail' })
    expect((await inbox.stateOf(item)).state).toBe('quarantined')
  })
})

describe('a place for files that fails', () => {
  test('turns nothing half in: full or away, the sender is told and nothing is there', async () => {
    const { office, anna, backend } = inbox
    const before = await inbox.query('select 1 from intake.item')
    const write = backend.write
    for (const kind of ['full', 'unreachable'] as const) {
      Object.assign(backend, { write: () => Promise.reject(new StoreProblem(kind, `the disk is ${kind}`)) })
      const incoming = {
        site: 1,
        source: 'upload' as const,
        isScan: false,
        files: [{ name: 'a.pdf', bytes: letter }],
      }
      await expect(office.intake.receive(anna, incoming)).rejects.toMatchObject({ kind })
    }
    Object.assign(backend, { write })
    expect(await inbox.query('select 1 from intake.item')).toHaveLength(before.length)
  })

  test('in the middle of the steps stops them with a reason, and they go on when it is back', async () => {
    const { office, anna, backend } = inbox
    const bytes = await aLetter(['Dieser Brief wartet auf die Platte.'])
    const incoming = {
      site: 1,
      source: 'upload' as const,
      isScan: false,
      files: [{ name: 'warten.pdf', bytes }],
    }
    const { item } = await sure(office.intake.receive(anna, incoming))
    const read = backend.read
    Object.assign(backend, {
      read: () => Promise.reject(new StoreProblem('unreachable', 'the disk is away')),
    })
    for (let n = 0; n < 8; n++)
      await expect(advance(office.intake.room, item)).rejects.toMatchObject({ kind: 'unreachable' })
    expect(
      await inbox.query('select problem, tries from intake.step where item = $1 and step = $2', [
        item,
        'check',
      ]),
    ).toEqual([{ problem: 'the disk is away', tries: 8 }])
    Object.assign(backend, { read })
    await advance(office.intake.room, item)
    expect((await inbox.stateOf(item)).state).toBe('ready')
  })
})
