import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { S3Options } from '#ground/store/index.ts'

/** Where the bytes of files lie, and what opens them. */
export interface FileSettings {
  readonly folder: string
  /** Instead of the folder. */
  readonly s3: S3Options | null
  /** Opens the keys of the files; null: kept in `secretFile`, made at the first start. */
  readonly secret: string | null
  readonly secretFile: string
  /** Folder trees of earlier systems lie below this one. */
  readonly importFolder: string
  /** Whole stocks are written below this one, open. */
  readonly exportFolder: string
  /** Threads that read and draw documents, at most. */
  readonly readers: number
}

export const fileVariables = {
  WILLKOMMEN_STORE_DIR: z.string().optional(),
  WILLKOMMEN_IMPORT_DIR: z.string().optional(),
  WILLKOMMEN_EXPORT_DIR: z.string().optional(),
  WILLKOMMEN_STORE_SECRET: z.string().min(32, 'must have at least 32 random characters').optional(),
  WILLKOMMEN_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://s3.example.de' })
    .transform((it) => it.replace(/\/+$/, ''))
    .optional(),
  WILLKOMMEN_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  WILLKOMMEN_S3_ACCESS_KEY: z.string().optional(),
  WILLKOMMEN_S3_SECRET_KEY: z.string().optional(),
  WILLKOMMEN_S3_REGION: z.string().default('us-east-1'),
  WILLKOMMEN_READERS: z
    .string()
    .regex(/^([1-9]|[12]\d|3[0-2])$/, 'must be a whole number from 1 to 32')
    .transform(Number)
    .default(2),
}

type Variables = z.infer<z.ZodObject<typeof fileVariables>>

const NAMES = [
  'WILLKOMMEN_S3_ENDPOINT',
  'WILLKOMMEN_S3_BUCKET',
  'WILLKOMMEN_S3_ACCESS_KEY',
  'WILLKOMMEN_S3_SECRET_KEY',
] as const

export function missingFileSettings(it: Variables): string[] {
  const missing = NAMES.filter((name) => it[name] === undefined)
  if (missing.length === NAMES.length) return []
  if (missing.length > 0) return [`${missing.join(' and ')} must be set as well, or no WILLKOMMEN_S3_….`]
  return it.WILLKOMMEN_STORE_DIR === undefined
    ? []
    : ['WILLKOMMEN_STORE_DIR and WILLKOMMEN_S3_ENDPOINT name two places for files; set one of them.']
}

export function fileSettings(it: Variables, dataFolder: string): FileSettings {
  const { WILLKOMMEN_S3_ENDPOINT: endpoint, WILLKOMMEN_S3_BUCKET: bucket } = it
  const { WILLKOMMEN_S3_ACCESS_KEY: accessKey, WILLKOMMEN_S3_SECRET_KEY: secretKey } = it
  const isS3 = endpoint && bucket && accessKey && secretKey
  return {
    folder: it.WILLKOMMEN_STORE_DIR ? resolve(it.WILLKOMMEN_STORE_DIR) : join(dataFolder, 'store'),
    s3: isS3 ? { endpoint, bucket, accessKey, secretKey, region: it.WILLKOMMEN_S3_REGION } : null,
    secret: it.WILLKOMMEN_STORE_SECRET ?? null,
    secretFile: join(dataFolder, 'store-secret'),
    importFolder: resolve(it.WILLKOMMEN_IMPORT_DIR ?? join(dataFolder, 'import')),
    exportFolder: resolve(it.WILLKOMMEN_EXPORT_DIR ?? join(dataFolder, 'export')),
    readers: it.WILLKOMMEN_READERS,
  }
}
