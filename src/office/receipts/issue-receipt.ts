import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Signer } from '#ground/pdf/index.ts'
import {
  canonical,
  retentionOf,
  secondsOf,
  writeBirth,
  type Birth,
  type Channel,
  type Facts,
  type HandedIn,
  type Receipt,
  type ReceiptKind,
} from './receipt.ts'
import { insertReceipt, receiptOfSubject } from './receipt-store.ts'
import type { ReceiptsRoom } from './room.ts'
import { liveSigner } from './rotate-signing-key.ts'
import { signText } from './signing-key.ts'

/** What somebody asked for, as the caller knows it from its own records. */
export interface Asked {
  readonly kind: ReceiptKind
  /** One receipt per subject: `visit:…`, `waitlist-entry:…`, `draw-entry:…`. */
  readonly subject: string
  readonly site: number
  readonly concerns: readonly string[]
  readonly person: { readonly familyName: string; readonly givenNames: string; readonly birth: Birth }
  /** When the wish reached the office: not when somebody wants to see the receipt. */
  readonly askedAt: Temporal.Instant
  readonly channel: Channel | null
  readonly language: string
  readonly titleExpires?: Temporal.PlainDate | null
  /** Begin of a booked place. */
  readonly appointment?: Temporal.Instant | null
  /** What was handed in. */
  readonly documents?: readonly HandedIn[]
}

type Issued = Outcome<{ readonly code: string }, CommonRefusal>

/** The receipt for a wish that the office has on record. The same subject has one receipt for ever. */
export async function issueReceipt(room: ReceiptsRoom, actor: Actor, asked: Asked): Promise<Issued> {
  const known = await receiptOfSubject(room.ground.db, asked.subject)
  if (known) return { ok: true, code: known.code }
  const signer = await liveSigner(room)
  const deed = { act: 'receipts.issue', site: asked.site }
  const outcome = await perform(room.ground, actor, deed, async (hand) => {
    const receipt = await write(room, hand, signer, asked)
    if (!receipt) return refuse('already-issued')
    hand.about(`receipt:${receipt.id}`, { kind: asked.kind, subject: asked.subject })
    hand.tell('receipts.issued', { kind: asked.kind })
    return { ok: true as const, code: receipt.code }
  })
  if (outcome.ok || outcome.refusal !== 'already-issued') return outcome as Issued
  // somebody was a moment faster
  return { ok: true, code: (await receiptOfSubject(room.ground.db, asked.subject))!.code }
}

/** Signs and stores; null when the subject has its receipt. */
export async function write(
  { ground, catalogue, officeName }: ReceiptsRoom,
  { tx, now }: Hand,
  signer: Signer & { readonly id: string },
  asked: Asked,
): Promise<Receipt | null> {
  const { kind, subject, site, language, channel, titleExpires = null, appointment } = asked
  const code = ground.ids.code()
  const facts: Facts = {
    ...{ version: 1, code, kind, office: officeName, site, channel },
    askedAt: secondsOf(asked.askedAt),
    issuedAt: secondsOf(now),
    concerns: asked.concerns.map((key) => ({
      key,
      name: catalogue.catalogue.concerns.get(key)?.name.de ?? key,
    })),
    familyName: asked.person.familyName,
    givenNames: asked.person.givenNames,
    birthDate: writeBirth(asked.person.birth),
    titleExpires: titleExpires?.toString() ?? null,
    appointment: appointment ? secondsOf(appointment) : null,
    ...(asked.documents && { documents: asked.documents }),
  }
  const signed = canonical(facts)
  const { until: deleteAfter, reason: deleteReason } = retentionOf(asked.askedAt, titleExpires)
  const receipt: Receipt = {
    ...{
      id: ground.ids.uuid(),
      code,
      kind,
      subject,
      site,
      language,
      facts,
      signed,
      deleteAfter,
      deleteReason,
    },
    signingKey: signer.id,
    signature: signText(signed, signer),
  }
  return (await insertReceipt(tx, receipt)) ? receipt : null
}
