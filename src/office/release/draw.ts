import { createHash } from 'node:crypto'

/**
 * The lot, so that anybody can repeat it. Pure; scripts/check-draw.ts does the same without this file.
 *
 * commitment = SHA-256(seed), shown before the first entry · head₀ = SHA-256("willkommen draw <release> <commitment as
 * hex>") · headₙ = SHA-256(headₙ₋₁ ‖ receiptₙ), the last one shown when the entries are closed · the rank of an entry =
 * SHA-256(seed ‖ head ‖ number as four bytes, highest first); the smallest comes first. The office cannot choose the seed
 * after it knows the entries, and whoever enters does not know the seed.
 */
const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export function commitmentOf(seed: Uint8Array): Uint8Array {
  return sha256(seed)
}

/** What an entrant can show: nobody finds the code from it, and the office cannot give it to another entry. */
export function receiptOf(salt: Uint8Array, code: string): Uint8Array {
  return sha256(salt, code)
}

export function firstHead(release: number, commitment: Uint8Array): Uint8Array {
  return sha256(`willkommen draw ${release} ${hex(commitment)}`)
}

export function nextHead(head: Uint8Array, receipt: Uint8Array): Uint8Array {
  return sha256(head, receipt)
}

export function headOf(release: number, commitment: Uint8Array, receipts: readonly Uint8Array[]): Uint8Array {
  return receipts.reduce(nextHead, firstHead(release, commitment))
}

/** The numbers 1 to `entries` in the order in which they choose. */
export function drawOrder(seed: Uint8Array, head: Uint8Array, entries: number): number[] {
  const four = Buffer.alloc(4)
  const ranks = Array.from({ length: entries }, (_, n) => {
    four.writeUInt32BE(n + 1)
    return { number: n + 1, rank: sha256(seed, head, four) }
  })
  return ranks.sort((a, b) => Buffer.compare(a.rank, b.rank)).map(({ number }) => number)
}

/** What everybody may read about a release. Bytes as hex, moments and days in ISO 8601. */
export interface PublicDraw {
  readonly release: number
  readonly site: number
  readonly name: string
  readonly state: 'announced' | 'closed' | 'drawn' | 'withdrawn'
  readonly concerns: readonly string[]
  readonly firstDay: string
  readonly lastDay: string
  readonly entriesFrom: string
  readonly entriesTo: string
  readonly drawAt: string
  readonly commitment: string
  /** Shown from the draw on. */
  readonly seed: string | null
  /** Shown from the closing on, with the receipts. */
  readonly head: string | null
  readonly entries: readonly PublicEntry[]
}

export interface PublicEntry {
  readonly number: number
  readonly receipt: string
  /** Shown from the draw on. */
  readonly outcome: string | null
  /** Minutes the visit needs. */
  readonly minutes: number | null
  /** Nothing was wished: every place long enough would have done. */
  readonly anyTime: boolean | null
}

/** The numbers in the order in which they chose; empty before the draw. */
export function orderOf(it: Pick<PublicDraw, 'state' | 'seed' | 'head' | 'entries'>): number[] {
  if (it.state !== 'drawn' || it.seed === null || it.head === null) return []
  return drawOrder(Buffer.from(it.seed, 'hex'), Buffer.from(it.head, 'hex'), it.entries.length)
}

export type DrawFault =
  | 'seed-does-not-fit'
  | 'head-does-not-fit'
  | 'numbers-have-gaps'
  | 'not-everybody-has-a-result'
  | 'passed-over'

/** Repeats a draw from what is public. Empty: everything fits. Before the draw there is nothing to repeat yet. */
export function faultsOf(it: PublicDraw): { readonly fault: DrawFault; readonly number?: number }[] {
  if (it.head === null) return []
  const bytes = (text: string) => Buffer.from(text, 'hex')
  const gap = it.entries.find(({ number }, n) => number !== n + 1)
  if (gap) return [{ fault: 'numbers-have-gaps', number: gap.number }]
  const head = headOf(
    it.release,
    bytes(it.commitment),
    it.entries.map(({ receipt }) => bytes(receipt)),
  )
  if (hex(head) !== it.head) return [{ fault: 'head-does-not-fit' }]
  if (it.seed === null) return []
  if (hex(commitmentOf(bytes(it.seed))) !== it.commitment) return [{ fault: 'seed-does-not-fit' }]
  const without = it.entries.find(({ outcome }) => outcome === null || outcome === 'entered')
  if (without) return [{ fault: 'not-everybody-has-a-result', number: without.number }]
  return passedOver(it, drawOrder(bytes(it.seed), bytes(it.head), it.entries.length))
}

/**
 * Whoever wished for nothing special loses only when no place that long is left; then nobody later can win one as long.
 * Wishes are not public, so of others only the order can be checked. With several concerns in one release a place may
 * suit one and not the other.
 */
function passedOver({ entries, concerns }: PublicDraw, order: readonly number[]) {
  if (concerns.length !== 1) return []
  let shortest: { minutes: number; number: number } | null = null
  for (const number of order) {
    const { outcome, minutes, anyTime } = entries[number - 1]!
    if (outcome === 'won' && shortest && (minutes ?? 0) >= shortest.minutes)
      return [{ fault: 'passed-over' as const, number: shortest.number }]
    if (outcome === 'not-drawn' && anyTime && minutes !== null && minutes < (shortest?.minutes ?? Infinity))
      shortest = { minutes, number }
  }
  return []
}
