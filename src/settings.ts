import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { MUSTERSTADT } from '#office/demo/index.ts'
import { fileSettings, fileVariables, missingFileSettings, type FileSettings } from './settings-files.ts'
import {
  messageSettings,
  messageVariables,
  missingMessageSettings,
  type MessageSettings,
} from './settings-messages.ts'
import type { ClaimsOptions } from '#office/claims/index.ts'
import { cardSettings, missingCardSettings, type CardAddress } from './settings-cards.ts'
import {
  counsellingSettings,
  counsellingVariables,
  type CounsellingSettings,
} from './settings-counselling.ts'
import { moneySettings, moneyVariables } from './settings-money.ts'
import { intakeSettings, intakeVariables, type IntakeSettings } from './settings-intake.ts'
import { ELSEWHERE, type Site } from './web/hand-over.ts'

/** Everything an administrator may set, read once at start. */
export interface Settings extends MessageSettings {
  readonly projectDir: string
  /** Folder of the trail's anchors. */
  readonly anchors: string
  /** Opens the keys that receipts are signed with; null: kept in `signingSecretFile`, made at the first start. */
  readonly signingSecret: string | null
  readonly signingSecretFile: string
  readonly host: string
  readonly port: number
  /** Said by the administrator: then no other port is taken instead. */
  readonly portIsFixed: boolean
  /** Connections to the database at most. */
  readonly connections: number
  readonly trustProxy: boolean
  /** Places visitors of one network may take, keep or change in 20 minutes. */
  readonly placesPerNetwork: number
  /** Demo office, demo sign-ins, mailbox and the day that plays itself. */
  readonly demo: boolean
  /** Address under which visitors reach the office, for links in mails; null: the address the host listens on. */
  readonly publicUrl: string | null
  /** Where mails go; null: no mail server (in the demo its own mailbox). */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** Where the list of the day is written each quarter of an hour, and the word that opens it; null: nowhere. */
  readonly dayList: { readonly folder: string; readonly passphrase: string } | null
  readonly site: Site
  /** Where the bytes of files lie: a folder, or a place that speaks S3. */
  readonly intake: IntakeSettings
  readonly store: FileSettings
  /** How the office asks for money. */
  readonly money: ClaimsOptions
  /** The closed rooms of the counselling. */
  readonly counselling: CounsellingSettings
  /** Card terminals the program speaks with, by the name of their till. */
  readonly cards: readonly CardAddress[]
}

type Environment = Readonly<Record<string, string | undefined>>

const switchWord = z.enum(['on', 'off'], { error: 'must be "on" or "off"' })
const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${lowest} to ${highest}`)
    .transform(Number)
    .refine((it) => it >= lowest && it <= highest, `must be a whole number from ${lowest} to ${highest}`)
const address = (protocols: RegExp, example: string) =>
  z
    .url({ protocol: protocols, error: `must be an address like ${example}` })
    .transform((it) => it.replace(/\/$/, ''))

const variables = z.object({
  WILLKOMMEN_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or name to listen on')
    .default('127.0.0.1'),
  WILLKOMMEN_PORT: wholeNumber(1, 65_535).optional(),
  WILLKOMMEN_CONNECTIONS: wholeNumber(2, 200).default(10),
  WILLKOMMEN_TRUST_PROXY: switchWord.default('off'),
  WILLKOMMEN_PLACES_PER_NETWORK: wholeNumber(1, 100_000).default(30),
  WILLKOMMEN_DEMO: switchWord.default('on'),
  WILLKOMMEN_PUBLIC_URL: address(/^https?$/, 'https://termine.example.de').optional(),
  WILLKOMMEN_SMTP_URL: address(/^smtps?$/, 'smtp://mail.example.de:25').optional(),
  WILLKOMMEN_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*\S+@\S+$/, 'must be a mail address')
    .optional(),
  WILLKOMMEN_SITE_FILE: z.string().optional(),
  WILLKOMMEN_SIGNING_SECRET: z.string().min(32, 'must have at least 32 random characters').optional(),
  WILLKOMMEN_DAYLIST_DIR: z.string().optional(),
  WILLKOMMEN_DAYLIST_PASSPHRASE: z.string().min(12, 'must have at least 12 characters').optional(),
  ...fileVariables,
  ...messageVariables,
  ...intakeVariables,
  ...moneyVariables,
  ...counsellingVariables,
})

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 08:00')
const siteFile = z.strictObject({
  officeName: z.string().min(1),
  authority: z.string().min(1),
  address: z.strictObject({
    street: z.string().min(1),
    postalCode: z.string().min(1),
    city: z.string().min(1),
  }),
  phone: z.string(),
  mail: z.email(),
  hours: z.array(
    z.strictObject({
      weekday: z.int().min(1).max(7),
      spans: z.array(z.strictObject({ from: time, to: time })),
    }),
  ),
  quickExit: address(/^https?$/, 'https://www.dwd.de').optional(),
  elsewhere: z
    .array(
      z.strictObject({
        key: z.enum(ELSEWHERE),
        address: z.string().min(1),
        way: z.record(z.string(), z.string().min(1)).default({}),
        phone: z.string().default(''),
      }),
    )
    .default([]),
})

/** Reads the settings. A wrong value ends the start with a sentence that names the variable. */
export function readSettings(
  environment: Environment,
  projectDir = resolve(import.meta.dirname, '..'),
): Settings {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')
  const read = variables.safeParse(Object.fromEntries(set))
  if (!read.success)
    throw new WrongSetting(read.error.issues.map((it) => `${it.path.join('.')} ${it.message}.`))
  const it = read.data
  const missing = [
    ...missingMessageSettings(it),
    ...missingDayListSettings(it),
    ...missingFileSettings(it),
    ...missingCardSettings(it),
  ]
  if (missing.length > 0) throw new WrongSetting(missing)
  const demo = it.WILLKOMMEN_DEMO === 'on'
  const site = readSite(it.WILLKOMMEN_SITE_FILE, demo)
  return {
    projectDir,
    anchors: anchorFolder(environment, projectDir),
    signingSecret: it.WILLKOMMEN_SIGNING_SECRET ?? null,
    signingSecretFile: join(dataFolder(environment, projectDir), 'signing-secret'),
    host: it.WILLKOMMEN_HOST,
    port: it.WILLKOMMEN_PORT ?? 8080,
    portIsFixed: it.WILLKOMMEN_PORT !== undefined,
    connections: it.WILLKOMMEN_CONNECTIONS,
    trustProxy: it.WILLKOMMEN_TRUST_PROXY === 'on',
    placesPerNetwork: it.WILLKOMMEN_PLACES_PER_NETWORK,
    demo,
    publicUrl: it.WILLKOMMEN_PUBLIC_URL ?? null,
    smtpUrl: it.WILLKOMMEN_SMTP_URL ?? null,
    mailFrom: it.WILLKOMMEN_MAIL_FROM ?? `${site.officeName} <${site.mail}>`,
    dayList: dayListOf(it),
    intake: intakeSettings(it, projectDir, demo),
    store: fileSettings(it, dataFolder(environment, projectDir)),
    money: moneySettings(it, site.authority, demo),
    cards: cardSettings(it),
    counselling: counsellingSettings(it, dataFolder(environment, projectDir)),
    site,
    ...messageSettings(it),
  }
}

type DayListVariables = Pick<
  z.infer<typeof variables>,
  'WILLKOMMEN_DAYLIST_DIR' | 'WILLKOMMEN_DAYLIST_PASSPHRASE'
>

/** A list of names on another machine is never written open. */
function missingDayListSettings(it: DayListVariables): string[] {
  return (it.WILLKOMMEN_DAYLIST_DIR === undefined) === (it.WILLKOMMEN_DAYLIST_PASSPHRASE === undefined)
    ? []
    : ['WILLKOMMEN_DAYLIST_DIR and WILLKOMMEN_DAYLIST_PASSPHRASE are set together, or neither.']
}

function dayListOf(it: DayListVariables): Settings['dayList'] {
  const { WILLKOMMEN_DAYLIST_DIR: folder, WILLKOMMEN_DAYLIST_PASSPHRASE: passphrase } = it
  return folder && passphrase ? { folder: resolve(folder), passphrase } : null
}

/** Where the trail's anchors are kept: beside the data, outside the database. */
export function anchorFolder(environment: Environment, projectDir: string): string {
  return join(dataFolder(environment, projectDir), 'anchors')
}

function dataFolder(environment: Environment, projectDir: string): string {
  return environment['WILLKOMMEN_DATA'] ? resolve(environment['WILLKOMMEN_DATA']) : join(projectDir, '.data')
}

/** A value the administrator has to mend; shown without a stack. */
export class WrongSetting extends Error {
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'WrongSetting'
  }
}

function readSite(file: string | undefined, demo: boolean): Site {
  if (file === undefined) {
    if (demo) return MUSTERSTADT
    throw new WrongSetting([
      'WILLKOMMEN_SITE_FILE must name a JSON file with the name, address and hours of the office.',
    ])
  }
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new WrongSetting([
      `WILLKOMMEN_SITE_FILE cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    ])
  }
  const read = siteFile.safeParse(content)
  if (read.success) return read.data
  throw new WrongSetting(
    read.error.issues.map((it) => `WILLKOMMEN_SITE_FILE, ${it.path.join('.') || 'file'}: ${it.message}.`),
  )
}
