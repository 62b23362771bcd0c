import { sql } from 'kysely'
import type { Actor } from '#ground/permission/permission.ts'
import { aLetter } from '../../src/ground/scanning/testing/papers.ts'
import type { Stage } from './office.ts'
import type { Step } from './story.ts'
import { advance } from '../../src/office/intake/advance.ts'
import { forgetIntake } from '../../src/office/intake/forget.ts'

type Told = { readonly ok: boolean }
const site = 1

/** Papers come in, go through their steps, are looked at, arranged, cut, filed, sent back; one is in quarantine. */
export async function* inbox(
  { office, clock }: Stage,
  { boss, clerk, front }: { boss: Actor; clerk: Actor; front: Actor },
): AsyncGenerator<Step> {
  const { intake, casefiles, ground } = office
  const letter = await aLetter(['Sehr geehrte Damen und Herren'])
  const step = (act: string, work: () => Promise<Told>, rows = 1): Step => ({
    act: `intake.${act}`,
    rows,
    do: () => sure(work()),
  })
  const incoming = (name: string) => ({
    ...{ site, source: 'upload' as const, isScan: true, externalKey: name },
    files: [{ name: `${name}.pdf`, bytes: letter }],
  })
  const take = async (name: string) => (await sure(intake.receive(front, incoming(name)))).item
  const through = async (name: string): Promise<string> => {
    const item = await take(name)
    await advance(intake.room, item)
    return item
  }
  yield step('receive', () => intake.receive(front, incoming('eins')))
  yield step('receive', () => intake.receive(front, incoming('eins')), 0)
  const item = await take('eins')
  // each of the six steps, and that it is ready
  yield { act: 'intake.advance', rows: 7, do: () => advance(intake.room, item) }
  yield {
    act: 'intake.advance',
    rows: 0,
    do: () => advance(intake.room, '00000000-0000-7000-8000-000000000000'),
  }
  const begin = { site, name: 'a.pdf', bytes: 3, isScan: false, key: 'upload' }
  yield step('upload', () => intake.beginUpload(front, begin))
  const { upload } = await sure(intake.beginUpload(front, begin))
  yield step('upload', () => intake.addPiece(front, { upload, start: 0, bytes: Uint8Array.of(1, 2, 3) }))
  yield step('receive', () => intake.endUpload(front, { upload }))
  yield step('list', () => intake.listIntake(front, { site, list: 'open' }))
  yield step('look', () => intake.lookAtItem(front, item))
  yield step('look-at-page', () => intake.pageOfItem(front, { item, page: 1, width: 100 }))
  const seen = await sure(intake.lookAtItem(front, item))
  yield step('open-file', () => intake.openIntakeFile(front, { item, file: seen.files[0]!.id }))
  yield step('change', () => intake.changeIntake(front, { item, fields: { subject: 'Antrag' } }))
  yield step('check-scan', () => intake.checkScan(front, { item }))
  const pages = seen.pages.map(({ file, number }) => ({ file, number, rotation: 0, isLeftOut: false }))
  yield step('arrange', () => intake.arrangePages(front, { item, pages }))
  yield step('retry', () => intake.retryItem(front, { item }))
  const [one, two] = [await through('zwei'), await through('drei')]
  yield step('merge', () => intake.mergeItems(front, { items: [one, two] }))
  const merged = await itemNamed('zusammengefügt')
  await advance(intake.room, merged)
  yield step('cut', () => intake.cutItem(front, { item: merged, starts: [2] }))
  const back = await take('zurück')
  yield step('return', () => intake.returnItem(front, { item: back, reason: 'unlesbar' }))

  const wanted = {
    site,
    planUnit: '33.1',
    subject: 'Posteingang',
    person: null,
    team: 'temporary',
    key: 'inbox',
  }
  const { akte } = await sure(casefiles.openAkte(clerk, wanted))
  await advance(intake.room, item)
  yield step('file', () => intake.fileItem(clerk, { item, akte, key: 'file' }))
  yield step('file', () => intake.fileItem(clerk, { item, akte, key: 'file' }), 0)
  const filed = await sure(intake.lookAtItem(clerk, item))
  const version = { document: filed.item.document!, name: 'Fassung.pdf', bytes: letter, key: 'version-key' }
  yield step('bring-version', () => intake.bringVersion(clerk, version))
  const brought = await sure(intake.bringVersion(clerk, version))
  await advance(intake.room, brought.item)
  const beside = { item: brought.item, document: version.document }
  yield step('file-version', () => intake.fileVersion(clerk, beside))
  await sql`
    insert into intake.page (item, position, file, number, read_by, text)
    select ${item}, 1, f.id, 1, 'pdf', 'später gelesen' from intake.file f where f.item = ${item} limit 1`.execute(
    ground.db,
  )
  yield { act: 'intake.attach', do: () => advance(intake.room, item) }
  const person = await somebody()
  await sure(casefiles.openAkte(clerk, { ...wanted, person, key: 'inbox-2' }))
  const soon = await through('gleich')
  await sure(intake.changeIntake(front, { item: soon, fields: { person } }))
  // asked for by a colleague, done by the office
  yield step('file-at-once', () => intake.fileAtOnce(front, soon), 2)

  const [bad, worse] = [await through('befund'), await through('schlimmer')]
  await sql`update intake.item set state = 'quarantined' where id in (${bad}, ${worse})`.execute(ground.db)
  yield step('list-quarantine', () => intake.listIntake(boss, { site, list: 'quarantine' }))
  yield step('release', () => intake.releaseItem(boss, { item: bad, reason: 'Prüfmuster' }))
  yield step('destroy', () => intake.destroyItem(boss, { item: worse, reason: 'Schadprogramm' }))
  const today = clock.now()
  yield {
    act: 'intake.forget',
    do: async () => {
      clock.advance({ hours: 24 * 40 })
      await forgetIntake(intake.room)
      clock.set(today)
    },
  }

  async function itemNamed(part: string): Promise<string> {
    const found = await sql<{ item: string }>`
      select f.item from intake.file f where f.name like ${`%${part}%`}`.execute(ground.db)
    return found.rows[0]!.item
  }
  async function somebody(): Promise<string> {
    const found = await sql<{ id: string }>`select p.id from people.person p limit 1`.execute(ground.db)
    return found.rows[0]!.id
  }
}

async function sure<T extends Told>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
