import { join, resolve } from 'node:path'
import { z } from 'zod'
import { readClamdAddress, type ClamdAddress } from '#ground/scanning/index.ts'
import type { IntakeMailbox, ScanFolder } from '#office/intake/index.ts'

/** Where papers come in by themselves, and which programs look at them. */
export interface IntakeSettings {
  readonly partsFolder: string
  /** Null: the usual socket of the machine. */
  readonly clamd: ClamdAddress | null
  readonly virus: 'required' | 'when-there' | 'elsewhere'
  /** Pages read at the same moment; null: one less than cores. */
  readonly ocrWorkers: number | null
  /** A program that checks PDF/A files, such as veraPDF; null: markers only. */
  readonly pdfaCheck: string | null
  readonly scanFolder: ScanFolder | null
  readonly mailbox: IntakeMailbox | null
}

export const intakeVariables = {
  WILLKOMMEN_PARTS: z.string().optional(),
  WILLKOMMEN_CLAMD: z
    .string()
    .refine((it) => readClamdAddress(it) !== null, 'must be a path like /run/clamav/clamd.ctl or host:3310')
    .optional(),
  WILLKOMMEN_VIRUS_SCAN: z
    .enum(['required', 'elsewhere'], { error: 'must be "required" or "elsewhere"' })
    .optional(),
  WILLKOMMEN_OCR_WORKERS: z
    .string()
    .regex(/^([1-9]|[1-5]\d|6[0-4])$/, 'must be a whole number from 1 to 64')
    .transform(Number)
    .optional(),
  WILLKOMMEN_PDFA_CHECK: z.string().startsWith('/', 'must be the path of a program').optional(),
  WILLKOMMEN_SCAN_DIR: z.string().optional(),
  WILLKOMMEN_INTAKE_SITE: z
    .string()
    .regex(/^\d{1,4}$/, 'must be the number of a site')
    .transform(Number)
    .default(1),
  WILLKOMMEN_INTAKE_IMAP_URL: z
    .url({
      protocol: /^imaps?$/,
      error: 'must be an address like imaps://user:password@mail.example.de/Akten',
    })
    .refine((it) => new URL(it).username !== '' && new URL(it).password !== '', 'must name user and password')
    .optional(),
  WILLKOMMEN_INTAKE_IMAP_MOVE_TO: z.string().min(1).max(200).optional(),
}

type Variables = z.infer<z.ZodObject<typeof intakeVariables>>

export function intakeSettings(it: Variables, projectDir: string, demo: boolean): IntakeSettings {
  const site = it.WILLKOMMEN_INTAKE_SITE
  return {
    partsFolder: it.WILLKOMMEN_PARTS ? resolve(it.WILLKOMMEN_PARTS) : join(projectDir, '.parts'),
    clamd: it.WILLKOMMEN_CLAMD ? readClamdAddress(it.WILLKOMMEN_CLAMD) : null,
    // invented papers of a demonstration go on without a scanner, and are marked so
    virus: it.WILLKOMMEN_VIRUS_SCAN ?? (demo ? 'when-there' : 'required'),
    ocrWorkers: it.WILLKOMMEN_OCR_WORKERS ?? null,
    pdfaCheck: it.WILLKOMMEN_PDFA_CHECK ?? null,
    scanFolder: it.WILLKOMMEN_SCAN_DIR ? { folder: resolve(it.WILLKOMMEN_SCAN_DIR), site } : null,
    mailbox: it.WILLKOMMEN_INTAKE_IMAP_URL
      ? mailboxOf(it.WILLKOMMEN_INTAKE_IMAP_URL, site, it.WILLKOMMEN_INTAKE_IMAP_MOVE_TO ?? null)
      : null,
  }
}

function mailboxOf(text: string, site: number, moveTo: string | null): IntakeMailbox {
  const { protocol, hostname, port, username, password, pathname } = new URL(text)
  const secure = protocol === 'imaps:'
  return {
    ...{ site, host: hostname, secure, moveTo, port: port === '' ? (secure ? 993 : 143) : Number(port) },
    ...{ user: decodeURIComponent(username), password: decodeURIComponent(password) },
    folder: decodeURIComponent(pathname.replace(/^\/+|\/+$/g, '')) || 'INBOX',
  }
}
