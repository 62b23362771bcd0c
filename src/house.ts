import type pg from 'pg'
import { createPool, kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { pacedClock, systemClock, type Clock } from '#ground/clock/clock.ts'
import { provideDatabase } from '#ground/postgres/provide.ts'
import { DEMO_CARD_TILLS, lockDemoAccounts, seedDemo, type WithDemo } from '#office/demo/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import type { Opened } from './announce.ts'
import { openClosedHouse, type ClosedHouse } from './closed-house.ts'
import { openDemo, startDemoPrinter, withDemoScreens } from './demo-face.ts'
import { lockDemoMembers, tellDemoCounselling } from './demo-counselling.ts'
import { demoTerminals, terminalsAt } from './card-terminals.ts'
import { tellDemoEvaluations } from './demo-evaluations.ts'
import { tellDemoFiles } from './demo-files.ts'
import { tellDemoLoad } from './demo-load.ts'
import { tellDemoMoney } from './demo-money.ts'
import { tellDemoPast } from './demo-past.ts'
import { tellDemoReview } from './demo-review.ts'
import { tellDemoStaffing } from './demo-staffing.ts'
import { tellDemoSurvey } from './demo-survey.ts'
import { tellDemoStages } from './demo-stages.ts'
import { explainFiles, filesHealth, filesOf } from './files-of.ts'
import { migrationFolders } from './migrations.ts'
import { choosePort } from './port.ts'
import { WrongSetting, type Settings } from './settings.ts'
import { startErrands } from './errands.ts'
import { toolsOf } from './intake-work.ts'
import { counsellingSecret } from './settings-counselling.ts'
import { signingSecret } from './signing-secret.ts'
import { apiOf } from './web/api/index.ts'
import { httpGateway } from '#office/notices/index.ts'
import { createHost } from './web/host.ts'
import { identifyFor } from './web/identify.ts'
import { uploadsOf } from './web/uploads/index.ts'
import { officeLines, streamsOf } from './web/streams/index.ts'

export interface House {
  readonly opened: Opened
  /** Settles when the embedded database is gone for good: then the office cannot go on. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

type Say = (line: string) => void

const LEFT_BEHIND =
  'This database was filled by the demonstration. Its sign-ins are locked now; for a real office start with an empty one (WILLKOMMEN_DATA or DATABASE_URL).'

/** The demonstration shows its mailbox, with every code in it, and its screens to anybody. */
const REAL_OFFICE =
  'This database belongs to a real office, not to the demonstration. Start with WILLKOMMEN_DEMO=off, or name another database.'

/**
 * Opens everything in order; what was opened is closed in the opposite order, also when a later part fails. `time`: whose
 * day it is; the real one, unless a day is measured that runs faster.
 */
export async function openHouse(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  say: Say,
  time: Clock = systemClock,
): Promise<House> {
  const closers: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer().catch(report)
  }
  try {
    const closing = (closer: () => Promise<unknown>) => void closers.push(closer)
    return { ...(await open(settings, environment, say, time, closing)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  say: Say,
  time: Clock,
  closing: (closer: () => Promise<unknown>) => void,
): Promise<Omit<House, 'close'>> {
  const { projectDir, site, demo: isDemo, placesPerNetwork } = settings
  const database = await provideDatabase({ environment, projectDir, folders: migrationFolders })
  closing(() => database.stop())
  const pool = createPool(database.appUrl, { max: settings.connections, name: 'willkommen' })
  closing(() => pool.end())
  const clock = isDemo ? pacedClock() : null
  if (isDemo) await fillDemo(pool, database.appUrl, say)
  const printer = isDemo ? await startDemoPrinter() : null
  if (printer) closing(() => printer.stop())
  const files = await filesOf(settings.store, kysely<DB>(pool))
  const receipts = await receiptsOf(settings)
  const told = { pool, listenUrl: database.appUrl, store: files }
  if (isDemo) await tellDemoPapers({ ...told, claims: settings.money, receipts })
  const cards = isDemo ? await demoTerminals(systemClock, DEMO_CARD_TILLS) : null
  if (cards) closing(() => cards.close())
  const office = await openOffice({
    ...{ pool, officeName: site.officeName, store: files, bulk: settings.store },
    ...{ pages: { workers: settings.store.readers }, intake: toolsOf(settings) },
    claims: settings.money,
    listenUrl: database.appUrl,
    clock: clock ?? time,
    placesPerNetwork,
    // the sample Fachanwendung runs on the same machine as the demonstration; its key stands on a page, so no other door here
    ...(isDemo && { exchange: { hosts: ['127.0.0.1:8090', 'localhost:8090'] } }),
    ...(printer && { printing: { ownMachine: printer.port } }),
    cashdesk: { terminalOf: cards?.terminalOf ?? terminalsAt(settings.cards) },
    receipts,
  }).catch((error: unknown) => {
    throw explainFiles(error, settings.store)
  })
  closing(() => office.close())
  const closed = await openClosedHouse(database, settings.counselling, office, {
    clock: clock ?? time,
    closing,
  })
  const { counselling } = closed
  const talks = await talksOf(settings, database, office, say)
  const demo = clock && printer ? await openDemo(office, clock, printer, report) : null
  if (demo) closing(() => demo.close())

  const port = await choosePort(settings)
  const url = `http://${settings.host}:${port}`
  const errands = await startErrands({
    settings,
    office,
    counselling,
    appUrl: database.appUrl,
    url,
    smtpUrl: settings.smtpUrl ?? demo?.smtpUrl ?? null,
    sms: settings.sms ? httpGateway(settings.sms) : (demo?.sms ?? null),
    report,
  })
  closing(() => errands.stop())
  const known = identifyFor(office, settings.trustProxy)
  const identify = demo ? withDemoScreens(known, demo.furniture) : known
  const shown: Office & WithDemo = demo ? { ...office, demo: { ...demo.face, counselling: talks } } : office
  const host = await hostOf({ office, shown, closed }, identify, settings)
  await host.listen({ host: settings.host, port })
  closing(() => host.close())
  const tokens = await tokensOf(office, counselling)
  const opened = { officeName: site.officeName, url, demo: shown.demo ?? null, ...tokens }
  return { opened, ended: database.ended }
}

/** The talks of the demonstration; without demo mode what a demonstration left open is locked. */
async function talksOf(
  settings: Settings,
  { closedUrl }: { readonly closedUrl: string },
  office: Office,
  say: Say,
) {
  const { db } = office.ground
  const secret = await counsellingSecret(settings.counselling)
  if (settings.demo) return tellDemoCounselling({ closedUrl, secret, office: db }, systemClock.now())
  if ((await lockDemoAccounts(db)).length === 0) return null
  say(LEFT_BEHIND)
  await lockDemoMembers({ closedUrl, secret, office: db })
  return null
}

/** Words for the console while an office or a counselling has nobody yet. */
const tokensOf = async (office: Office, counselling: ClosedHouse['counselling']) => ({
  setupToken: (await office.staff.needsSetUp()) ? office.staff.setupToken : null,
  leadToken: (await counselling.needsLead()) ? counselling.setupToken : null,
})

/** A believable office in an empty database; another office's is left alone. */
async function fillDemo(pool: pg.Pool, listenUrl: string, say: Say): Promise<void> {
  if ((await seedDemo({ pool, clock: systemClock }, say)).foreign) throw new WrongSetting([REAL_OFFICE])
  await tellDemoEvaluations(pool, systemClock.now())
  await tellDemoPast({ pool, listenUrl }, say)
  await tellDemoStaffing(pool, systemClock.now())
  await tellDemoLoad(pool, systemClock.now())
  await tellDemoStages(pool, systemClock.now())
  await tellDemoSurvey(pool, systemClock.now())
  await tellDemoReview(pool, systemClock.now())
}

/** What lay in files and tills before the day of the demonstration. */
async function tellDemoPapers(told: Parameters<typeof tellDemoMoney>[0]): Promise<void> {
  await tellDemoFiles(told, systemClock.now())
  await tellDemoMoney(told, systemClock.now())
}

const receiptsOf = async (it: Settings) => ({
  ...{ secret: await signingSecret(it), officeName: it.site.officeName, publicUrl: it.publicUrl },
})

/** What listens: pages, interface, streams and uploads of this office. `shown` is the office as the pages see it. */
async function hostOf(
  {
    office,
    shown,
    closed,
  }: {
    readonly office: Office
    readonly shown: Office & WithDemo
    readonly closed: ClosedHouse
  },
  identify: ReturnType<typeof identifyFor>,
  settings: Settings,
): ReturnType<typeof createHost> {
  return createHost({
    office: shown,
    counselling: closed.counselling,
    site: () => settings.site,
    trustProxy: settings.trustProxy,
    identify,
    registerApi: apiOf({ office, report, smsSecret: settings.smsSecret }),
    registerStreams: streamsOf({
      ...officeLines(office, { identify, openDisplays: settings.demo }),
      report,
    }),
    registerUploads: uploadsOf({
      office,
      identify,
      counselling: closed.counselling,
      trustProxy: settings.trustProxy,
    }),
    health: healthOf([dayListHealth(office, settings), filesHealth(office.store), closed.health]),
    report,
  })
}

type Health = () => Promise<Readonly<Record<string, unknown>>>

const healthOf =
  (parts: readonly Health[]): Health =>
  async () =>
    Object.assign({}, ...(await Promise.all(parts.map((part) => part())))) as Record<string, unknown>

/** When the list of the day was last written, asked at most once a minute; nothing when no folder is set. */
function dayListHealth(office: Office, { dayList }: Settings): Health {
  let known: { readonly at: number; readonly written: string | null } | null = null
  return async () => {
    if (!dayList) return {}
    const at = office.ground.clock.now().epochMilliseconds
    if (!known || at - known.at > 60_000) {
      const written = await office.outage.dayListWrittenAt().catch(() => undefined)
      known = { at, written: written === undefined ? (known?.written ?? null) : written && String(written) }
    }
    return { dayList: { writtenAt: known.written } }
  }
}

function report(error: unknown, about?: { readonly reference: string; readonly path: string }): void {
  const where = about ? `[${about.reference}] ${about.path} ` : ''
  process.stderr.write(`${where}${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
