import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay, systemClock } from '#ground/clock/clock.ts'
import { countAttempt, networkOf } from '#ground/identity/attempt.ts'
import { showCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { ReadPerson } from '#office/people/index.ts'
import { write } from './issue-receipt.ts'
import { isPlausibleTitleEnd, type Channel } from './receipt.ts'
import { receiptPath } from './receipt-path.ts'
import type { ReceiptsRoom } from './room.ts'
import { liveSigner } from './rotate-signing-key.ts'

export interface Declaration {
  readonly site: number
  readonly concern: string
  readonly person: ReadPerson
  readonly titleExpires: Temporal.PlainDate | null
  readonly channel: Channel
  readonly language: string
  /** Of a visitor: so many wishes of one network are noted in a while, and no more. */
  readonly address?: string | undefined
  /** Idempotency key of the form. */
  readonly key?: string | undefined
}

/** A shelter has one address for many; a program that fills the office with wishes has one, too. */
export const DECLARATIONS_PER_NETWORK = { limit: 30, windowSeconds: 1200 }

export type DeclareRefusal =
  | CommonRefusal
  | 'unknown-concern'
  | 'title-end-implausible'
  | 'too-many-declarations'

/** Notes that somebody wants an appointment and found none, so that the day of asking is not lost. */
export async function declareRequest(
  room: ReceiptsRoom,
  actor: Actor,
  declaration: Declaration,
): Promise<Outcome<{ readonly code: string }, DeclareRefusal>> {
  const { key, address, ...request } = declaration
  if (actor.kind === 'visitor' && address !== undefined && !(await mayDeclare(room, address)))
    return refuse('too-many-declarations')
  const signer = await liveSigner(room)
  const deed = {
    act: 'receipts.declare',
    site: request.site,
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform(room.ground, actor, deed, async (hand) => {
    const { now, about, tell } = hand
    const { concern, person, titleExpires, site, channel, language } = request
    const known = room.catalogue.concernOn(concern, officeDay(now))
    if (!known.ok && known.refusal === 'unknown-concern')
      return refuse('unknown-concern', { field: 'concern' })
    if (titleExpires && !isPlausibleTitleEnd(titleExpires, officeDay(now)))
      return refuse('title-end-implausible', { field: 'titleExpires' })
    const receipt = await write(room, hand, signer, {
      ...{ kind: 'declaration', site, channel, language, person, titleExpires, askedAt: now },
      subject: `declaration:${room.ground.ids.uuid()}`,
      concerns: [concern],
    })
    if (!receipt) throw new Error('a new declaration has a receipt already')
    about(`receipt:${receipt.id}`, { kind: 'declaration' })
    tell('receipts.issued', { kind: 'declaration', ...noticeTo(person, language, receipt.code) })
    return { ok: true as const, code: receipt.code }
  })
}

async function mayDeclare({ ground }: ReceiptsRoom, address: string): Promise<boolean> {
  const { limit, windowSeconds } = DECLARATIONS_PER_NETWORK
  const bucket = `receipt:${networkOf(address)}`
  return (await countAttempt(ground.db, bucket, windowSeconds, limit, systemClock.now())).allowed
}

/** The link to the receipt, for whoever named a way to be reached. */
function noticeTo({ mail, phone }: ReadPerson, language: string, code: string): Record<string, unknown> {
  if (!mail && !phone) return {}
  return {
    notice: {
      kind: 'receipt',
      reach: { mail, phone },
      language,
      params: { link: receiptPath(code), code: showCode(code) },
    },
  }
}
