import { describe, expect, it } from 'vitest'
import { findPart } from '#ground/parts/index.ts'
import { scanBytes } from '#ground/scanning/index.ts'
import { eicar, startClamd } from '#ground/scanning/testing/clamd.ts'
import { packContainer, wholeOf, type Head, type Message } from '#office/xdomea/index.ts'
import { readAkte } from '#office/casefiles/index.ts'
import { partsFolder, testsWith } from '../../../testing/parts.ts'
import { aDocument, anAkte } from '../casefiles/testing/an-akte.ts'
import { handOverFile, openRetention, receiveContainer, takeIn, type Scanner } from './index.ts'
import { archive, retentionOffice } from './testing/retention-office.ts'

const { held, room } = retentionOffice()
const site = 1
const FIXED = '0190a0a0-0000-4000-8000-0000000000f1'

/** A hand-over from elsewhere with one file. */
async function sentBy(
  bytes: Uint8Array,
  more: (name: string) => object = () => ({}),
  id: string = held.it.ground.ids.uuid(),
): Promise<Uint8Array> {
  const { ids } = held.it.ground
  const name = `${id}.txt`
  const nothing = { history: [], courses: [], references: [] }
  const file = { code: '045', version: '', file: { name } }
  const document = {
    ...{ kind: 'dokument' as const, id: ids.uuid(), general: { subject: 'Bewerbung' }, ...nothing },
    ...{
      attachments: [],
      authors: [],
      readers: [],
      versions: [{ number: '1', formats: [file] }],
      ...more(name),
    },
  }
  const head: Head = { process: ids.uuid(), at: '2026-11-24T09:00:00Z', from: archive, to: archive }
  const message: Message = { kind: '0401', head, confirmArrival: false, covers: [], objects: [document] }
  const packed = packContainer('3.1.0', message, [{ name, read: () => Promise.resolve(bytes) }])
  if (!packed.ok) throw new Error(JSON.stringify(packed))
  return wholeOf(packed.stream)
}

describe('files of strangers', () => {
  testsWith('clamd')('are scanned before they come in: an infected one leaves nothing here', async () => {
    const clamd = await startClamd(findPart('clamd', partsFolder)!)
    const scanner: Scanner = { virus: 'required', scan: (bytes) => scanBytes(clamd.address, bytes) }
    const watched = openRetention({ files: held.it.room, officeName: 'Amt', scanner })
    const receive = async (bytes: Uint8Array) =>
      receiveContainer(watched, held.it.anna, { site, name: 'x.zip', bytes: await sentBy(bytes) })
    const count = () => held.it.database.adminPool.query('select count(*) from retention.arrival')
    const before = await count()
    expect(await receive(eicar())).toMatchObject({ refusal: 'infected', field: 'file' })
    expect((await count()).rows).toEqual(before.rows)
    expect(await receive(Buffer.from('harmlos'))).toMatchObject({ ok: true })
    await clamd.stop()
    expect(await receive(Buffer.from('ungeprüft'))).toMatchObject({ refusal: 'scanner-away' })
  })

  it('with days no calendar of ours has come in without them: the message keeps what it says', async () => {
    const days = { letterDate: '-0044-03-15', receivedOn: '12026-01-01', sentOn: '2026-10-01+02:00' }
    const bytes = await sentBy(Buffer.from('harmlos'), () => days)
    const arrived = await receiveContainer(room(), held.it.anna, { site, name: 'x.zip', bytes })
    const taken = await takeIn(room(), held.it.anna, {
      ...{
        site,
        arrival: arrived.ok ? arrived.arrival : '',
        planUnit: '33.1',
        team: 'temporary',
        person: null,
      },
    })
    expect(taken).toMatchObject({ ok: true })
    const akte = taken.ok ? taken.akten[0]! : ''
    const seen = await readAkte(held.it.room, held.it.anna, { akte })
    const papers = seen.ok ? seen.found.documents : []
    const paper = papers.find(({ subject }) => subject === 'Bewerbung')!
    expect([paper.letterDate, paper.receivedOn, String(paper.sentOn)]).toEqual([null, null, '2026-10-01'])
  })

  it('that stand in two versions are kept in both; a name that stands for one of ours takes a new one', async () => {
    const twice = (name: string) => {
      const formats = [{ code: '045', version: '', file: { name } }]
      return { versions: ['1', '2'].map((number) => ({ number, formats })) }
    }
    for (const again of [false, true]) {
      const bytes = await sentBy(Buffer.from(`harmlos ${again}`), twice, FIXED)
      const arrived = await receiveContainer(room(), held.it.anna, { site, name: 'x.zip', bytes })
      const taken = await takeIn(room(), held.it.anna, {
        ...{
          site,
          arrival: arrived.ok ? arrived.arrival : '',
          planUnit: '33.1',
          team: 'temporary',
          person: null,
        },
      })
      expect(taken).toMatchObject({ ok: true })
      const akte = taken.ok ? taken.akten[0]! : ''
      const seen = await readAkte(held.it.room, held.it.anna, { akte })
      const papers = seen.ok ? seen.found.documents : []
      const paper = papers.find(({ subject }) => subject === 'Bewerbung')!
      const ids = paper.versions.flatMap((it) => it.files.map(({ id }) => id))
      expect(new Set(ids).size).toBe(2)
      expect(ids.includes(FIXED)).toBe(!again)
    }
  })

  it('of whoever may not receive any are not even unpacked', async () => {
    const bytes = await sentBy(Buffer.from('harmlos'))
    for (const stranger of [held.it.front, held.it.admin])
      expect(await receiveContainer(room(), stranger, { site, name: 'x.zip', bytes })).toMatchObject({
        refusal: 'not-permitted',
      })
  })
})

describe('another office', () => {
  it('gets nothing of a file whose papers are partly closed to the sender, or with drafts in it', async () => {
    const { akte } = await anAkte(held.it, held.it.anna)
    await aDocument(held.it, held.it.ben, akte, { level: 'need-to-know' })
    const hand = (id: string, office = 'Nachbarstadt') =>
      handOverFile(room(), held.it.anna, { akte: id, office })
    expect(await hand(akte)).toMatchObject({ refusal: 'hidden-documents' })
    const draft = await anAkte(held.it, held.it.anna)
    await aDocument(held.it, held.it.anna, draft.akte, { draft: true })
    expect(await hand(draft.akte)).toMatchObject({ refusal: 'drafts-left' })
    expect(await hand(draft.akte, ' ')).toMatchObject({ refusal: 'office-missing', field: 'office' })
  })
})
