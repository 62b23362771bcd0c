import { describe, expect, it } from 'vitest'
import { closeAkte, openPrimary, openVorgang, readAkte, readHistory } from '#office/casefiles/index.ts'
import {
  packContainer,
  readContainer,
  wholeOf,
  writeMessage,
  type Contact,
  type Head,
  type ImportReceipt,
  type Message,
  type Receipt,
} from '#office/xdomea/index.ts'
import { aDocument, aFile, anAkte, fileOffice } from '../casefiles/testing/an-akte.ts'
import { judgedByXerces, xerces } from '../xdomea/testing/xerces.ts'
import {
  disposalMessage,
  drawList,
  enterAppraisal,
  executeList,
  handOverFile,
  lookAtRetention,
  noteEvent,
  offerFiles,
  openRetention,
  readArrivals,
  readDisposals,
  receiveContainer,
  refuseArrival,
  takeIn,
  takeMessage,
  type RetentionRoom,
  type Scanner,
} from './index.ts'
import { whole } from './outgoing.ts'

const held = fileOffice()
/** Papers of tests need no scanner for viruses. */
const noScanner: Scanner = { virus: 'elsewhere', scan: () => Promise.reject(new Error('nobody asks')) }
const room = (): RetentionRoom =>
  openRetention({ files: held.it.room, officeName: 'Ausländerbehörde Musterstadt', scanner: noScanner })
const site = 1
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** Filled with a Vorgang and two papers, with names that try the spelling, moved away long ago and closed. */
async function fullAkte(): Promise<string> {
  const { anna } = held.it
  const { akte } = await anAkte(held.it, anna, {
    subject: 'Aufenthalt Ayşe Yıldız-Özdemir <geb. Šťastná> & Kinder',
  })
  const made = await openVorgang(held.it.room, anna, { akte, subject: 'Verlängerung' })
  if (!made.ok) throw new Error(made.refusal)
  const files = [
    await aFile(held.it, 'Paß', { name: 'Paß Ömer (1).pdf', mime: 'application/pdf' }),
    await aFile(held.it, 'PDF/A', { name: 'Paß Ömer (1).pdf', mime: 'application/pdf', role: 'pdfa' }),
  ]
  await aDocument(held.it, anna, akte, {
    subject: 'Paß',
    vorgang: made.vorgang,
    sender: 'Ayşe Yıldız-Özdemir',
    files,
  })
  await aDocument(held.it, anna, akte, {
    subject: 'Mietvertrag "alt" \u2028 & neu',
    receivedOn: day('2009-05-04'),
  })
  const typed = {
    akte,
    kind: 'moved-away',
    onDay: day('2010-01-01'),
    takenOver: day('2010-01-01'),
    source: 'Abmeldung',
  }
  expect(await noteEvent(room(), anna, typed)).toMatchObject({ ok: true })
  expect(await closeAkte(held.it.room, anna, { akte })).toMatchObject({ ok: true })
  return akte
}

const archive: Contact = { institution: 'Staatsarchiv', addresses: [] }

async function reply(version: '3.1.0' | '4.0.0', message: Message): Promise<Uint8Array> {
  held.it.clock.advance({ minutes: 1 })
  const packed = packContainer(version, message)
  if (!packed.ok) throw new Error(JSON.stringify(packed))
  return wholeOf(packed.stream)
}

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

describe('another office', () => {
  it('gets a file whole, takes it in under the same ids, and says so', async () => {
    const akte = await fullAkte()
    const out = await handOverFile(room(), held.it.anna, { akte, office: 'Ausländerbehörde Nachbarstadt' })
    if (!out.ok) throw new Error(`${out.refusal} ${JSON.stringify(out.detail)}`)
    const sent = await whole(out)
    expect(out.name).toBe(`${out.process}_Abgabe.Abgabe.0401.zip`)
    const read = await readContainer(sent)
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(read).toMatchObject({ version: '3.1.0', kind: '0401', verified: 3 })
    if (xerces) expect(judgedByXerces('3.1.0', '0401', read.xml)).toBe('')
    const history = await readHistory(held.it.room, held.it.anna, { akte })
    expect(history.ok && history.found.entries.at(-1)).toMatchObject({
      action: 'handed-over',
      new: 'Ausländerbehörde Nachbarstadt',
    })

    // The same zip here again: it lies here already.
    const here = await receiveContainer(room(), held.it.anna, { site, name: out.name, bytes: sent })
    if (!here.ok) throw new Error(here.refusal)
    const wish = { site, arrival: here.arrival, planUnit: '33.1', team: 'temporary', person: null }
    expect(await takeIn(room(), held.it.anna, wish)).toMatchObject({ refusal: 'already-here' })

    const written = writeMessage('3.1.0', {
      ...{
        kind: '0402',
        head: { process: out.process, at: '2026-11-24T09:00:00Z', from: archive, to: archive },
      },
      results: [{ id: akte, ok: true, faults: [] }],
    })
    const bytes = Buffer.from(written.ok ? written.xml : '')
    expect(await takeMessage(room(), held.it.anna, { site, name: 'x.xml', bytes })).toMatchObject({
      ok: true,
      kind: '0402',
    })
    const seen = await lookAtRetention(room(), held.it.anna, { akte })
    expect(seen.ok && seen.found.handOvers).toMatchObject([
      { confirmed: true, office: 'Ausländerbehörde Nachbarstadt' },
    ])
  })

  it('is noted as receiver only when everything has gone: a download that breaks off leaves no note', async () => {
    const akte = await fullAkte()
    const out = await handOverFile(room(), held.it.anna, { akte, office: 'Nachbarstadt' })
    if (!out.ok) throw new Error(out.refusal)
    for await (const _ of out.chunks) break
    const seen = await lookAtRetention(room(), held.it.anna, { akte })
    expect(seen.ok && seen.found.handOvers).toEqual([])
  })

  it('sends a file: seen on a list first, taken in by a person, every paper to the byte', async () => {
    const akte = await fullAkte()
    const out = await handOverFile(room(), held.it.anna, { akte, office: 'Wir selbst' })
    if (!out.ok) throw new Error(out.refusal)
    const sent = await whole(out)
    // Gone here, so that it may come back.
    await held.it.database.adminPool.query(`delete from casefiles.history where akte = $1`, [akte])
    await held.it.database.adminPool.query(`delete from casefiles.document where akte = $1`, [akte])
    await held.it.database.adminPool.query(`delete from casefiles.vorgang where akte = $1`, [akte])
    await held.it.database.adminPool.query(`delete from casefiles.akte where id = $1`, [akte])
    const came = await receiveContainer(room(), held.it.ben, {
      site,
      name: '../../Übernahme\u0000.zip',
      bytes: sent,
    })
    if (!came.ok) throw new Error(`${came.refusal} ${JSON.stringify(came.detail)}`)
    expect(came.content).toMatchObject({
      objects: [{ kind: 'akte', person: 'Yıldız-Özdemir, Ayşe, 1991-04-03', documents: 2, vorgaenge: 1 }],
      files: 3,
      verified: 3,
    })
    expect(await receiveContainer(room(), held.it.ben, { site, name: 'x', bytes: sent })).toMatchObject({
      refusal: 'came-before',
    })
    const wish = { site, arrival: came.arrival, planUnit: '33.1', team: 'temporary', person: held.it.person }
    expect(await takeIn(room(), held.it.ben, { ...wish, planUnit: '99' })).toMatchObject({
      refusal: 'unknown-plan-unit',
    })
    expect(await takeIn(room(), held.it.ben, wish)).toMatchObject({ ok: true, akten: [akte] })
    expect(await takeIn(room(), held.it.ben, wish)).toMatchObject({ refusal: 'settled' })
    const seen = await readAkte(held.it.room, held.it.ben, { akte })
    if (!seen.ok) throw new Error(seen.refusal)
    const { documents, vorgaenge } = seen.found
    expect(seen.found.akte.subject).toBe('Aufenthalt Ayşe Yıldız-Özdemir <geb. Šťastná> & Kinder')
    expect(vorgaenge.map(({ subject }) => subject)).toEqual(['Verlängerung'])
    expect(documents.map(({ subject }) => subject)).toEqual([
      'Mietvertrag "alt" & neu',
      'Paß',
      'Übernahme von Ausländerbehörde Musterstadt',
    ])
    const passport = documents.find(({ subject }) => subject === 'Paß')!
    const files = passport.versions[0]!.files.toSorted((a, b) => a.role.localeCompare(b.role))
    expect(files.map(({ role, name, mime }) => [role, name, mime])).toEqual([
      ['original', 'Paß Ömer (1).pdf', 'application/pdf'],
      ['pdfa', 'Paß Ömer (1).pdf', 'application/pdf'],
    ])
    const opened = await openPrimary(held.it.room, held.it.ben, {
      document: passport.id,
      file: files[0]!.id,
    })
    expect(opened.ok && Buffer.from(opened.found.content).toString()).toBe('Paß')
    const waiting = await readArrivals(room(), held.it.ben, { site })
    expect(waiting.ok && waiting.found.find(({ id }) => id === came.arrival)).toMatchObject({
      state: 'taken',
    })
  })

  it('sends what is no file: refused by name, nothing kept; what does not belong here is refused with a reason', async () => {
    const before = await held.it.database.adminPool.query('select count(*) from retention.arrival')
    const bad = await receiveContainer(room(), held.it.anna, {
      site,
      name: 'x.zip',
      bytes: Buffer.from('PK kein Zip'),
    })
    expect(bad).toMatchObject({
      refusal: 'message-refused',
      field: 'file',
      detail: { why: { refusal: 'not-a-zip' } },
    })
    const head: Head = {
      process: held.it.ground.ids.uuid(),
      at: '2026-11-24T09:00:00Z',
      from: archive,
      to: archive,
    }
    const note = await reply('3.1.0', { kind: '0504', head })
    expect(await receiveContainer(room(), held.it.anna, { site, name: 'x.zip', bytes: note })).toMatchObject({
      refusal: 'no-files-in-it',
    })
    const after = await held.it.database.adminPool.query('select count(*) from retention.arrival')
    expect(after.rows).toEqual(before.rows)
    const akte = await fullAkte()
    const out = await handOverFile(room(), held.it.anna, { akte, office: 'Irrläufer' })
    if (!out.ok) throw new Error(out.refusal)
    const sent = await whole(out)
    const came = await receiveContainer(room(), held.it.anna, { site, name: 'x.zip', bytes: sent })
    if (!came.ok) throw new Error(came.refusal)
    expect(await refuseArrival(room(), held.it.anna, { site, arrival: came.arrival, why: '' })).toMatchObject(
      { refusal: 'reason-missing' },
    )
    expect(
      await refuseArrival(room(), held.it.anna, { site, arrival: came.arrival, why: 'gehört nach Nürnberg' }),
    ).toMatchObject({ ok: true })
    const wish = { site, arrival: came.arrival, planUnit: '33.1', team: 'temporary', person: null }
    expect(await takeIn(room(), held.it.anna, wish)).toMatchObject({ refusal: 'settled' })
  })
})
