import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { createPool } from '#ground/database/connect.ts'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { startBoss, startRelay, stopBoss } from '#ground/jobs/index.ts'
import { createPages } from '#ground/pages/index.ts'
import { findPart } from '#ground/parts/index.ts'
import { diskBackend } from '#ground/store/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { intakeRoutes } from '#office/intake/index.ts'
import { openOffice } from '#office/office.ts'
import { startClamd } from '../../src/ground/scanning/testing/clamd.ts'
import { aLetter } from '../../src/ground/scanning/testing/papers.ts'
import { number, ownDatabase, type OwnDatabase } from '../support/database.ts'
import { projectDir, type Run } from '../support/run.ts'

/** Pages of one scan, as a scanner gives them: a picture each, 300 dots per inch. */
const PAGES = 6
const FRONT: Actor = { kind: 'staff', id: 'proof', roles: ['reception'], sites: [1] }
const SENTENCES = [
  'Die Aufenthaltserlaubnis wird für die Dauer des Studiums verlängert und ist mit Nebenbestimmungen versehen.',
  'Bitte bringen Sie zu Ihrem Termin den Reisepass, ein aktuelles Lichtbild und die Mietbescheinigung mit.',
  'Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden.',
  'Der Lebensunterhalt ist durch ein Sperrkonto mit einem monatlichen Betrag von 992 Euro gesichert.',
  'Die Gebühr beträgt 93 Euro und ist bei der Vorsprache mit Karte zu bezahlen.',
]

export interface OcrFigures {
  /** Null: tesseract or clamd is not on this machine. */
  readonly ocr_pages_per_s: number | null
  readonly ocr_pages: number
  readonly ocr_missing?: string
}

/**
 * Scans go through the whole chain in a real office: store on disk, clamd, reading, PDF/A, transfer note, each step a job of
 * the queue and a transaction. Pages a second from the first that arrives to the last that is ready.
 */
export async function readScans(run: Run, documents: number, chance: Chance): Promise<OcrFigures> {
  const partsFolder = process.env['WILLKOMMEN_PARTS'] ?? join(projectDir, '.parts')
  const [tesseract, clamdPart] = [findPart('tesseract', partsFolder), findPart('clamd', partsFolder)]
  if (!tesseract || !clamdPart)
    return { ocr_pages_per_s: null, ocr_pages: 0, ocr_missing: tesseract ? 'clamd' : 'tesseract' }
  run.say(`drawing ${documents} scans of ${PAGES} pages`)
  const scans = await drawScans(documents, chance)
  const clamd = await startClamd(clamdPart, '100M')
  run.afterwards(() => clamd.stop())
  const database = await ownDatabase(run)
  const folder = mkdtempSync(join(tmpdir(), 'willkommen-ocr-'))
  run.afterwards(() => rmSync(folder, { recursive: true, force: true }))
  const pool = createPool(database.appUrl, { max: 10, name: 'proof ocr' })
  run.afterwards(() => pool.end())
  const office = await openOffice({
    ...{ pool, listenUrl: database.appUrl },
    store: { backend: diskBackend(folder, systemChance), secret: 'only for this proof, thirty-two and more' },
    intake: { partsFolder, clamd: clamd.address },
  })
  run.afterwards(() => office.close())
  const problems: unknown[] = []
  const note = (error: unknown): void => void problems.push(error)
  const boss = await startBoss(database.appUrl, { onError: note })
  run.afterwards(() => stopBoss(boss))
  await office.intake.tendIntake(boss, note)
  const relay = await startRelay({
    ground: office.ground,
    boss,
    feed: office.feed,
    routes: intakeRoutes,
    onError: note,
  })
  run.afterwards(() => relay.stop())
  const start = performance.now()
  for (const [n, bytes] of scans.entries()) {
    const incoming = { site: 1, source: 'upload' as const, isScan: true, externalKey: `proof-${n}` }
    const taken = await office.intake.receive(FRONT, {
      ...incoming,
      files: [{ name: `Scan ${n}.pdf`, bytes }],
    })
    if (!taken.ok) throw new Error(taken.refusal)
  }
  await untilReady(run, database, documents)
  const seconds = (performance.now() - start) / 1000
  if (problems.length > 0) throw new Error(`the queue reported ${String(problems[0])}`)
  const pages = await number(
    database.admin,
    `select count(*)::int as n from intake.page where read_by = 'ocr'`,
  )
  if (pages !== documents * PAGES) throw new Error(`${pages} of ${documents * PAGES} pages were read`)
  return { ocr_pages_per_s: Math.round((pages / seconds) * 100) / 100, ocr_pages: pages }
}

async function untilReady(run: Run, database: OwnDatabase, documents: number): Promise<void> {
  for (let looks = 1; ; looks++) {
    const ready = await number(
      database.admin,
      `select count(*)::int as n from intake.item where state = 'ready'`,
    )
    if (ready === documents) return
    const stuck = await number(
      database.admin,
      `select count(*)::int as n from intake.item where state in ('held', 'waiting')`,
    )
    if (stuck > 0) throw new Error(`${stuck} scans are held or wait`)
    if (looks % 50 === 0) run.say(`${ready} of ${documents} scans are ready`)
    await pause(200)
  }
}

/** Letters with other words on each page, drawn at 300 dots per inch. */
async function drawScans(documents: number, chance: Chance): Promise<Uint8Array[]> {
  const pages = createPages({ workers: 3 })
  try {
    const pictures = await Promise.all(
      Array.from({ length: PAGES }, async () => {
        const lines = Array.from(
          { length: 18 },
          () => `${SENTENCES[chance.below(SENTENCES.length)]!} ${chance.below(9000)}`,
        )
        const drawn = await pages.renderPage(await aLetter(lines), 1, 2480, { format: 'jpeg' })
        if (!drawn.ok) throw new Error(drawn.problem.kind)
        return drawn.value.bytes
      }),
    )
    return await Promise.all(
      Array.from({ length: documents }, async (_, n) => {
        const scan = await PDFDocument.create()
        scan.setTitle(`Scan ${n}`)
        for (let at = 0; at < PAGES; at++) {
          const picture = await scan.embedJpg(pictures[(n + at) % PAGES]!)
          scan.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
        }
        return scan.save()
      }),
    )
  } finally {
    await pages.close()
  }
}
