import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Actor } from '#ground/permission/permission.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { sessionCookieName } from '#ground/identity/cookie-name.ts'
import { diskBackend } from '#ground/store/index.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice, type Office } from '#office/office.ts'
import { scanPdfa } from '../../src/ground/scanning/pdfa-scan.ts'
import { createHost } from '../../src/web/host.ts'
import { identifyFor } from '../../src/web/identify.ts'
import { ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { ms, percentile } from '../support/figures.ts'

const DOCUMENTS = 500
const SIZES = { quick: { akten: 3, opened: 60, images: 120 }, full: { akten: 10, opened: 300, images: 400 } }
const TARGET = { opens: 100, first: 150, cached: 20 }
const WIDTH = 1000

/**
 * A file of 500 documents is opened, over HTTP, as its page: not the first time, the process is warm. Then pages of its
 * documents as pictures, half letters, half scans: each once for the first time, in no order, and once again.
 */
export async function openfile(run: Run): Promise<Figures> {
  const house = await openHouse(run)
  const { akten, opened, images } = run.full ? SIZES.full : SIZES.quick
  run.say(`filing ${akten} files of ${DOCUMENTS} documents`)
  const files = await fill(run, house, akten)
  for (const { akte } of files) await house.get(`/files/${akte}`)
  run.say('opening them')
  const opens: number[] = []
  for (let n = 0; n < opened; n++) opens.push(await house.get(`/files/${files[n % files.length]!.akte}`))
  run.say('pages as pictures')
  const documents = files.flatMap((it) => it.documents)
  const chosen = Array.from({ length: images }, (_, n) => documents[(n * 7_919) % documents.length]!)
  const address = (document: string): string => `/files/document/${document}/page/1.jpg?width=${WIDTH}`
  // the threads and the program are awake: what is measured is a page nobody has asked for, not the first of the day
  for (let n = 1; n <= 6; n++) await house.get(address(documents[documents.length - n]!))
  const first: number[] = []
  const cached: number[] = []
  for (const document of new Set(chosen)) {
    first.push(await house.get(address(document)))
    cached.push(await house.get(address(document)))
  }
  const figures = {
    p95_ms: ms(percentile(opens, 0.95)),
    p50_ms: ms(percentile(opens, 0.5)),
    image_first_ms: ms(percentile(first, 0.95)),
    image_first_p50_ms: ms(percentile(first, 0.5)),
    image_cached_ms: ms(percentile(cached, 0.95)),
  }
  const ok =
    figures.p95_ms <= TARGET.opens &&
    figures.image_first_ms <= TARGET.first &&
    figures.image_cached_ms <= TARGET.cached
  return { ok, ...figures, documents: DOCUMENTS, akten, opened, images: first.length, target: TARGET }
}

interface House {
  readonly office: Office
  readonly clerk: Actor
  /** Milliseconds until the whole answer was there. */
  get(path: string): Promise<number>
}

async function openHouse(run: Run): Promise<House> {
  const database = await ownDatabase(run)
  const folder = mkdtempSync(join(tmpdir(), 'willkommen-openfile-'))
  run.afterwards(() => rmSync(folder, { recursive: true, force: true }))
  const pool = createPool(database.appUrl, { max: 10, name: 'bench openfile' })
  run.afterwards(() => pool.end())
  const store = {
    backend: diskBackend(folder, systemChance),
    secret: 'the secret of this measurement, nobody needs it',
  }
  const office = await openOffice({ pool, listenUrl: database.appUrl, clock: systemClock, store })
  run.afterwards(() => office.close())
  const { clerk, cookie } = await aClerk(office)
  const report = (error: unknown): void => run.say(String(error))
  const host = await createHost({
    office,
    site: () => MUSTERSTADT,
    identify: identifyFor(office, false),
    report,
  })
  await host.listen({ host: '127.0.0.1', port: 0 })
  run.afterwards(() => host.close())
  const { port } = host.server.address() as AddressInfo
  return { office, clerk, get: (path) => timed(port, path, cookie) }
}

const PASSWORD = 'Sieben Kamele im Englischen Garten'

async function aClerk({ staff }: Office): Promise<{ clerk: Actor; cookie: string }> {
  const house = { id: 1, name: 'Amt', street: 'Straße 1', city: 'Musterstadt', timeZone: 'Europe/Berlin' }
  await sure(staff.saveSite(SYSTEM, house))
  await sure(staff.saveTeam(SYSTEM, { site: 1, key: 'temporary', name: 'Befristet', letter: 'B' }))
  const roles = ['caseworker']
  const account = { login: 'anna', name: 'Anna', password: PASSWORD, roles, sites: [1], teams: ['temporary'] }
  const made = await sure(staff.createAccount(SYSTEM, account))
  const signed = await sure(staff.signIn({ login: 'anna', password: PASSWORD, address: '127.0.0.1' }))
  const cookie = `${sessionCookieName(false)}=${signed.token}`
  return { clerk: { kind: 'staff', id: made.account, roles, sites: [1] }, cookie }
}

function timed(port: number, path: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const asked = request({ host: '127.0.0.1', port, path, headers: { cookie } }, (answer) => {
      answer.resume()
      answer.on('end', () => {
        if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`))
        else resolve(performance.now() - start)
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

async function fill(
  run: Run,
  { office, clerk }: House,
  akten: number,
): Promise<{ akte: string; documents: string[] }[]> {
  const { casefiles, ground } = office
  await casefiles.seedPlan(SYSTEM)
  const scans: Uint8Array[] = []
  for (let n = 0; n < SCANS; n++) scans.push(await aScan(office, 0, n))
  const files: { akte: string; documents: string[] }[] = []
  for (let n = 0; n < akten; n++) {
    const wanted = { site: 1, planUnit: '33.1', subject: `Aufenthalt ${n}`, person: null, team: 'temporary' }
    const { akte } = await sure(casefiles.openAkte(clerk, wanted))
    const documents: string[] = []
    for (let d = 0; d < DOCUMENTS; d++) {
      // every document is another one: nothing is found at hand because it was drawn for its neighbour
      const bytes = d % 2 === 0 ? await aLetter(n, d) : ownCopy(scans[d % scans.length]!, n, d)
      const scope = ground.ids.uuid()
      const kept = await ground.db.transaction().execute((tx) => office.store.put(tx, scope, bytes))
      const file = { role: 'original', name: `${d}.pdf`, mime: 'application/pdf', pages: 1, ...kept } as const
      const paper = {
        site: 1,
        akte,
        subject: `Schreiben ${d}`,
        direction: 'incoming',
        files: [file],
      } as const
      documents.push((await sure(casefiles.registerDocument(clerk, paper))).document)
    }
    files.push({ akte, documents })
    run.say(`${n + 1} of ${akten} files`)
  }
  return files
}

async function aLetter(akte: number, number: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  for (let line = 0; line < 45; line++)
    page.drawText(`Zeile ${line} des Schreibens ${number} der Akte ${akte}: der Antrag wird geprüft.`, {
      ...{ x: 60, y: 780 - line * 15, size: 11, font },
    })
  return pdf.save()
}

/** The same pages in other bytes: a mark behind the end, where a reader does not look. */
const ownCopy = (pdf: Uint8Array, akte: number, number: number): Uint8Array =>
  Buffer.concat([pdf, Buffer.from(`% ${akte}-${number}\n`)])

/** Different scans; their pictures take longer to make than to measure. */
const SCANS = 9

/** A4 at 200 dpi, as a scanner gives it. */
async function aScan(office: Office, akte: number, number: number): Promise<Uint8Array> {
  const drawn = await office.pages.renderPage(await aLetter(akte, number), 1, 1654)
  if (!drawn.ok) throw new Error(drawn.problem.kind)
  const { bytes: jpeg, width, height } = drawn.value
  const page = { jpeg, width, height, dpi: 200, rotation: 0, words: [] } as const
  return scanPdfa({ title: '', language: 'de', at: '2026-11-23T09:00:00Z', pages: [page] })
}

async function sure<T extends { readonly ok: boolean }>(told: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await told
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome as Extract<T, { ok: true }>
}
