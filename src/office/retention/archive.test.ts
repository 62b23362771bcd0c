import { describe, expect, it } from 'vitest'
import {
  readContainer,
  type Head,
  type ImportReceipt,
  type Message,
  type Receipt,
} from '#office/xdomea/index.ts'
import { anAkte } from '../casefiles/testing/an-akte.ts'
import { judgedByXerces, xerces } from '../xdomea/testing/xerces.ts'
import {
  disposalMessage,
  drawList,
  enterAppraisal,
  executeList,
  lookAtRetention,
  offerFiles,
  readDisposals,
  takeMessage,
} from './index.ts'
import { whole } from './outgoing.ts'
import { archive, retentionOffice } from './testing/retention-office.ts'

const { held, room, fullAkte, reply } = retentionOffice()
const site = 1

function headOf(asked: Head): Head {
  const { process, message } = asked
  return {
    ...{ process, from: archive, to: asked.from, at: '2026-11-24T09:00:00Z' },
    ...(message && { message: held.it.ground.ids.uuid(), answers: message }),
  }
}

async function sentMessage(process: string, kind: '0501' | '0503') {
  held.it.clock.advance({ minutes: 1 })
  const out = await disposalMessage(room(), held.it.anna, { site, process, kind })
  if (!out.ok) throw new Error(`${out.refusal} ${JSON.stringify(out.detail)}`)
  const read = await readContainer(await whole(out))
  if (!read.ok || !('objects' in read.message)) throw new Error(JSON.stringify(read))
  return { out, read, message: read.message }
}

async function offeredOf(akten: readonly string[], version: string): Promise<string> {
  const offered = await offerFiles(room(), held.it.anna, { site, akten, archive: 'Staatsarchiv', version })
  if (!offered.ok) throw new Error(`${offered.refusal} ${JSON.stringify(offered.detail)}`)
  return offered.process
}

/** Listed by one, destroyed by another. */
async function destroyed(akten: readonly string[]) {
  const items = akten.map((akte) => ({ akte }))
  const drawn = await drawList(room(), held.it.anna, { site, items })
  if (!drawn.ok) throw new Error(JSON.stringify(drawn))
  return executeList(room(), held.it.ben, { site, list: drawn.list })
}

describe.each(['3.1.0', '4.0.0'] as const)('the archive, in xdomea %s', (version) => {
  it('is offered a file, wants it, gets it with all papers, confirms it; only then may it go', async () => {
    const [wanted, unwanted] = [await fullAkte(), await fullAkte()]
    const process = await offeredOf([wanted, unwanted], version)
    const first = await sentMessage(process, '0501')
    expect(first.out.name).toMatch(
      version === '3.1.0' ? /_Aussonderung\.Anbieteverzeichnis\.0501\.zip$/u : /_0501_1\.zip$/u,
    )
    expect(first.message.objects[0]).toMatchObject({
      id: wanted,
      disposal: { fate: 'B', keepUntil: '2020-01-01', keep: 10 },
    })
    expect(first.read.files.size).toBe(0)
    expect(await disposalMessage(room(), held.it.anna, { site, process, kind: '0503' })).toMatchObject({
      refusal: 'not-appraised',
    })

    const appraised = [
      { id: wanted, fate: 'A' as const },
      { id: unwanted, fate: 'V' as const },
    ]
    const take = async (message: Message) =>
      takeMessage(room(), held.it.anna, { site, name: 'antwort.zip', bytes: await reply(version, message) })
    expect(await take({ kind: '0504', head: headOf(first.message.head) } satisfies Receipt)).toMatchObject({
      ok: true,
    })
    const decision: Message = {
      kind: '0502',
      head: headOf(first.message.head),
      confirmArrival: false,
      appraised,
    }
    expect(await take(decision)).toMatchObject({ ok: true, kind: '0502' })
    const soon = await drawList(room(), held.it.anna, { site, items: [{ akte: wanted }] })
    expect(soon).toMatchObject({ refusal: 'obstacle', detail: { obstacle: 'not-transferred' } })

    const second = await sentMessage(process, '0503')
    expect(second.message.objects.map(({ id }) => id)).toEqual([wanted])
    expect(second.read).toMatchObject({ verified: 3, unlisted: [] })
    if (xerces)
      for (const { read } of [first, second]) expect(judgedByXerces(version, read.kind, read.xml)).toBe('')
    const result: ImportReceipt = {
      ...{ kind: '0506', head: headOf(second.message.head) },
      results: [{ id: wanted, ok: true, faults: [], archiveId: 'BayHStA 2026/17' }],
    }
    expect(await take(result)).toMatchObject({ ok: true })
    const seen = await readDisposals(room(), held.it.anna, { site })
    const disposal = seen.ok ? seen.found.find((it) => it.process === process) : undefined
    expect(disposal).toMatchObject({
      items: [{ fate: 'A', imported: true, archiveId: 'BayHStA 2026/17' }, { fate: 'V' }],
    })
    expect(disposal?.endedAt).not.toBeNull()
    expect(disposal?.messages.map(({ kind }) => kind)).toEqual(['0501', '0504', '0502', '0503', '0506'])

    expect(await destroyed([wanted, unwanted])).toMatchObject({ ok: true, items: 2, objects: 6 })
  })
})

describe('the archive', () => {
  it('says no to one paper of a file: the file has not arrived, and may not go', async () => {
    const akte = await fullAkte()
    const offered = await offerFiles(room(), held.it.anna, {
      site,
      akten: [akte],
      archive: 'Staatsarchiv',
      version: '4.0.0',
    })
    if (!offered.ok) throw new Error(offered.refusal)
    const { process } = offered
    const entered = { site, process, akte, fate: 'A', why: 'Schreiben vom 20.11.' }
    expect(await enterAppraisal(room(), held.it.anna, entered)).toMatchObject({ refusal: 'not-permitted' })
    expect(await enterAppraisal(room(), held.it.head, entered)).toMatchObject({ ok: true })
    const { message } = await sentMessage(process, '0503')
    const paper = message.objects[0]!.kind === 'akte' ? message.objects[0]!.documents[0]!.id : ''
    const bytes = await reply('4.0.0', {
      ...{ kind: '0506', head: headOf(message.head) },
      results: [
        { id: akte, ok: true, faults: [] },
        { id: paper, ok: false, faults: ['Datei nicht lesbar'] },
      ],
    })
    expect(await takeMessage(room(), held.it.anna, { site, name: 'x.zip', bytes })).toMatchObject({
      ok: true,
    })
    const seen = await lookAtRetention(room(), held.it.anna, { akte })
    expect(seen.ok && seen.found.offered).toMatchObject({ imported: false, fault: 'Datei nicht lesbar' })
    expect(await drawList(room(), held.it.anna, { site, items: [{ akte }] })).toMatchObject({
      detail: { obstacle: 'not-transferred' },
    })
  })

  it('is offered nothing that is not due, open or offered already; answers to nothing of ours change nothing', async () => {
    const { akte: open } = await anAkte(held.it, held.it.anna)
    const offer = (akten: string[], more: object = {}) =>
      offerFiles(room(), held.it.anna, { site, akten, archive: 'Staatsarchiv', version: '4.0.0', ...more })
    expect(await offer([open])).toMatchObject({ refusal: 'unknown-file' })
    expect(await offer([])).toMatchObject({ refusal: 'nothing-chosen' })
    const akte = await fullAkte()
    expect(await offer([akte], { archive: ' ' })).toMatchObject({ refusal: 'archive-missing' })
    expect(await offer([akte], { version: '2.3.0' })).toMatchObject({ refusal: 'version-wrong' })
    const made = await offer([akte])
    if (!made.ok) throw new Error(made.refusal)
    expect(await offer([akte])).toMatchObject({ refusal: 'already-offered' })
    const head: Head = { process: made.process, at: '2026-11-24T09:00:00Z', from: archive, to: archive }
    const take = async (message: Message) =>
      takeMessage(room(), held.it.anna, { site, name: 'x.zip', bytes: await reply('3.1.0', message) })
    const stranger = held.it.ground.ids.uuid()
    expect(
      await take({ kind: '0502', head, confirmArrival: false, appraised: [{ id: stranger, fate: 'V' }] }),
    ).toMatchObject({ refusal: 'other-objects' })
    expect(await take({ kind: '0506', head, results: [{ id: akte, ok: true, faults: [] }] })).toMatchObject({
      refusal: 'not-sent-yet',
    })
    expect(await take({ kind: '0504', head: { ...head, process: stranger } })).toMatchObject({
      refusal: 'unknown-process',
    })
    const broken = await takeMessage(room(), held.it.anna, { site, name: 'x', bytes: Buffer.from('<a/>') })
    expect(broken).toMatchObject({
      refusal: 'message-refused',
      detail: { why: { refusal: 'unknown-version' } },
    })
  })
})
