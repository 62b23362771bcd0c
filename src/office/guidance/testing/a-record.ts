import { PERSON, giveConsent } from '#office/counselling/index.ts'
import { aCounselling, aFirstTalk, type ACounselling } from '../../counselling/testing/a-counselling.ts'
import { openGuidance, type GuidanceRoom, type ScanVerdict } from '../room.ts'
import type { FilePort, Handed } from '../deliver.ts'

export interface ARecord extends ACounselling {
  readonly guidance: GuidanceRoom
  /** What the scanner says next. */
  verdict: ScanVerdict
}

/** The record of a counselling, on a database of its own. */
export async function aRecord(): Promise<ARecord> {
  const it: ARecord = { ...(await aCounselling()), verdict: 'clean', guidance: null as never }
  return Object.assign(it, { guidance: openGuidance({ counselling: it.room, scan: async () => it.verdict }) })
}

export const aCase = (it: ARecord, topics: readonly string[] = ['work']) => aFirstTalk(it.room, { topics })

/** The person signs these items with the code of the case. */
export async function sign(
  it: ARecord,
  of: { readonly caseId: string; readonly code: string },
  consent: string,
  items: readonly string[],
): Promise<void> {
  const signed = await giveConsent(it.room, PERSON, { case: of.caseId, consent, items, code: of.code })
  if (!signed.ok) throw new Error(signed.refusal)
}

/** An inbox of an office that keeps what it got, and can be away. */
export function anInbox(): FilePort & { readonly got: Handed[]; away: 'no' | 'before' | 'after' } {
  const got: Handed[] = []
  const box = {
    ...{ got, away: 'no' as 'no' | 'before' | 'after' },
    async hand(it: Handed) {
      if (box.away === 'before') throw new Error('the office is away')
      if (!got.some(({ key }) => key === it.key)) got.push(it)
      if (box.away === 'after') throw new Error('the line broke')
    },
    has: async (key: string) => got.some((it) => it.key === key),
  }
  return box
}

/** A small photograph. */
export const photograph = (): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
    Buffer.from('JFIF\0', 'latin1'),
    Buffer.alloc(40, 1),
    Buffer.from([0xff, 0xd9]),
  ])

export const ok = async <T extends { readonly ok: boolean }>(
  told: Promise<T>,
): Promise<Extract<T, { ok: true }>> => {
  const outcome = await told
  if (!outcome.ok) throw new Error((outcome as unknown as { refusal: string }).refusal)
  return outcome as Extract<T, { ok: true }>
}
