import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aLetter } from '#ground/scanning/testing/papers.ts'
import { anInbox, sure, type Inbox } from './testing/an-inbox.ts'

let inbox: Inbox
beforeAll(async () => {
  inbox = await anInbox()
})
afterAll(() => inbox.close())

describe('a letter that came in', () => {
  test('proposes the Akte of whoever it names with a birth date, and of nobody with a name alone', async () => {
    const { office, anna, clara, person } = inbox
    const akte = await inbox.anAkte({ person, subject: 'Familiennachzug', level: 'team' })
    const named = await inbox.through({
      bytes: await aLetter(['Antrag von Amira Haddad, geboren am 03.04.1991 in Aleppo']),
    })
    const proposed = await sure(office.intake.suggestAkten(anna, named))
    expect(proposed.suggestions.map((it) => [it.akte.id, it.because])).toEqual([[akte, 'name']])
    // whoever may not see the Akte is not even told of it
    expect((await sure(office.intake.suggestAkten(clara, named))).suggestions).toHaveLength(0)
    const alone = await inbox.through({
      bytes: await aLetter(['Antrag von Amira Haddad, geboren am 04.04.1991']),
    })
    expect((await sure(office.intake.suggestAkten(anna, alone))).suggestions).toEqual([])
    const { reference } = proposed.suggestions[0]!.akte
    const cited = await inbox.through({
      bytes: await aLetter([`Unser Zeichen: ${reference}, Ihr Schreiben vom Montag`]),
    })
    expect((await sure(office.intake.suggestAkten(anna, cited))).suggestions[0]).toMatchObject({
      because: 'text',
    })
  })

  test('goes through its steps and is filed with its original, its lasting form and its text', async () => {
    const { office, anna, query } = inbox
    const bytes = await aLetter(['Sehr geehrte Frau Haddad, Ihr Antrag ist eingegangen.'])
    const item = await inbox.through({ bytes, name: 'Antrag_Haddad.pdf' })
    expect(await inbox.stateOf(item)).toMatchObject({ state: 'ready', problem: null })
    const steps = await query('select step, state from intake.step where item = $1 order by position', [item])
    expect(steps.map((it) => Object.values(it).join(' '))).toEqual([
      'check done',
      'virus done',
      'cut skipped',
      'text done',
      'lasting done',
      'note skipped',
    ])
    const akte = await inbox.anAkte()
    const filed = await sure(office.intake.fileItem(anna, { item, akte, key: 'eins' }))
    expect(filed).toMatchObject({ number: 1, akte })
    expect(await office.intake.fileItem(anna, { item, akte, key: 'eins' })).toEqual(filed)
    expect(await office.intake.fileItem(anna, { item, akte })).toMatchObject({ refusal: 'already-filed' })
    const seen = await sure(office.casefiles.readDocument(anna, { document: filed.document }))
    const [version] = seen.found.document.versions
    expect(seen.found.document).toMatchObject({
      subject: 'Antrag Haddad',
      direction: 'incoming',
      state: 'registered',
    })
    expect(version!.files.map(({ role }) => role).toSorted()).toEqual(['original', 'pdfa'])
    const original = version!.files.find(({ role }) => role === 'original')!
    const opened = await sure(
      office.casefiles.openPrimary(anna, { document: filed.document, file: original.id }),
    )
    expect(Buffer.from(opened.found.content).equals(Buffer.from(bytes))).toBe(true)
    expect(await query('select 1 from intake.page where item = $1', [item])).toEqual([])
  })
})
