import { describe, expect, it } from 'vitest'
import { openPrimary, readAkte, readHistory } from '#office/casefiles/index.ts'
import { readContainer, writeMessage, type Head } from '#office/xdomea/index.ts'
import { judgedByXerces, xerces } from '../xdomea/testing/xerces.ts'
import {
  handOverFile,
  lookAtRetention,
  readArrivals,
  receiveContainer,
  refuseArrival,
  takeIn,
  takeMessage,
} from './index.ts'
import { whole } from './outgoing.ts'
import { archive, retentionOffice } from './testing/retention-office.ts'

const { held, room, fullAkte, reply } = retentionOffice()
const site = 1

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
