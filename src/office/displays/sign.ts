import { z } from 'zod'

/** A sign of life of a screen. Pure. */

/** on: it may sound · blocked: the browser keeps it silent until somebody touches it · quiet: quiet hours · off: set so. */
export const SOUNDS = ['on', 'blocked', 'quiet', 'off'] as const

/** Bytes a picture of the wall may have. */
export const PICTURE_MAX = 64 * 1024

const signShape = z.object({
  version: z.string().max(60),
  sound: z.enum(SOUNDS),
  stale: z.boolean(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  /** The machine's own clock, milliseconds since 1970. */
  clock: z.number().min(0).max(8.64e15),
  shown: z.array(z.string().regex(/^[A-Z0-9 -]{1,10}$/u)).max(12),
  clips: z.int().min(0).max(9999),
  picture: z
    .string()
    .max(PICTURE_MAX * 1.4)
    .optional(),
  test: z.object({ id: z.uuid(), sound: z.enum(['heard', 'silent']) }).optional(),
})

export interface Sign extends Omit<z.infer<typeof signShape>, 'picture'> {
  readonly picture: { readonly type: 'image/png' | 'image/webp'; readonly bytes: Uint8Array } | null
}

/** What a machine sent; null when it is no sign of life. A picture that is none is left out. */
export function readSign(sent: unknown): Sign | null {
  const read = signShape.safeParse(sent)
  return read.success ? { ...read.data, picture: pictureOf(read.data.picture) } : null
}

function pictureOf(sent: string | undefined): Sign['picture'] {
  const found = /^data:image\/(?:png|webp);base64,([A-Za-z0-9+/=]+)$/u.exec(sent ?? '')
  if (!found) return null
  const bytes = Buffer.from(found[1]!, 'base64')
  if (bytes.length > PICTURE_MAX) return null
  if (bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n') return { type: 'image/png', bytes }
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  return isWebp ? { type: 'image/webp', bytes } : null
}

/** Silent for longer than this while the office is open: somebody has to look. Minutes. */
export const SILENT_MINUTES = 3

/** Whether a screen is missed. One that never said anything is missed as well, once it has a machine. */
export function isMissed(
  it: { readonly active: boolean; readonly client: string | null; readonly heardAt: Temporal.Instant | null },
  now: Temporal.Instant,
  isOpen: boolean,
): boolean {
  if (!it.active || it.client === null || !isOpen) return false
  return it.heardAt === null || it.heardAt.until(now).total('minutes') > SILENT_MINUTES
}
