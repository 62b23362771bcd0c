import { expect } from 'vitest'
import { closeAkte, openVorgang } from '#office/casefiles/index.ts'
import { packContainer, wholeOf, type Contact, type Message } from '#office/xdomea/index.ts'
import { aDocument, aFile, anAkte, fileOffice } from '../../casefiles/testing/an-akte.ts'
import { noteEvent, openRetention, type RetentionRoom, type Scanner } from '../index.ts'

/** Papers of tests need no scanner for viruses. */
const noScanner: Scanner = { virus: 'elsewhere', scan: () => Promise.reject(new Error('nobody asks')) }
export const archive: Contact = { institution: 'Staatsarchiv', addresses: [] }
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** An office with files that come to their end, for the tests of one file. */
export function retentionOffice() {
  const held = fileOffice()
  const room = (): RetentionRoom =>
    openRetention({ files: held.it.room, officeName: 'Ausländerbehörde Musterstadt', scanner: noScanner })

  async function moved(akte: string, on: string, takenOver = on, kind = 'moved-away') {
    const done = await noteEvent(room(), held.it.anna, {
      ...{ akte, kind, onDay: day(on), takenOver: day(takenOver), source: 'Abmeldung der Meldebehörde' },
    })
    if (!done.ok) throw new Error(`${done.refusal} ${done.field ?? ''}`)
    return done
  }

  /** Closed, moved away long ago, in a plan unit that needs no offer. */
  async function dueAkte(subject = 'Alte Sache'): Promise<string> {
    const { akte } = await anAkte(held.it, held.it.anna, { planUnit: '33.6', subject })
    await aDocument(held.it, held.it.anna, akte)
    await moved(akte, '2010-01-01')
    expect(await closeAkte(held.it.room, held.it.anna, { akte })).toMatchObject({ ok: true })
    return akte
  }

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
    await moved(akte, '2010-01-01')
    expect(await closeAkte(held.it.room, anna, { akte })).toMatchObject({ ok: true })
    return akte
  }

  /** What the archive or another office answers, packed as it comes. */
  async function reply(version: '3.1.0' | '4.0.0', message: Message): Promise<Uint8Array> {
    held.it.clock.advance({ minutes: 1 })
    const packed = packContainer(version, message)
    if (!packed.ok) throw new Error(JSON.stringify(packed))
    return wholeOf(packed.stream)
  }

  return { held, room, moved, dueAkte, fullAkte, reply }
}
