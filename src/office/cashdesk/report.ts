import { createHash } from 'node:crypto'

/** What a report says, as text that is signed byte for byte. Pure. */
export type ReportKind = 'closing' | 'settlement' | 'year' | 'audit'

export interface ReportRow {
  readonly id: string
  readonly site: number
  readonly no: number
  readonly kind: ReportKind
  readonly fromAt: Temporal.Instant | null
  readonly untilAt: Temporal.Instant
  readonly text: string
  readonly digest: Uint8Array
  readonly previous: Uint8Array | null
  readonly signature: Uint8Array
  /** The key that signed, not a person. */
  readonly signedBy: string
  readonly madeAt: Temporal.Instant
}

export type ReportContent = Readonly<Record<string, unknown>>

/** The same content is always the same text: keys in order, moments in UTC. */
export function reportText(head: {
  readonly no: number
  readonly kind: ReportKind
  readonly site: number
  readonly previous: Uint8Array | null
  readonly madeAt: Temporal.Instant
  readonly content: ReportContent
}): string {
  const previous = head.previous ? Buffer.from(head.previous).toString('hex') : null
  const { no, kind, site, madeAt, content } = head
  return `${JSON.stringify(inOrder({ no, kind, site, previous, madeAt, content }), null, 1)}\n`
}

export function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

export function contentOf(text: string): ReportContent {
  return (JSON.parse(text) as { content: ReportContent }).content
}

/**
 * Whether what stands beside the text is what the text, which is signed, says of itself. The clock tells nanoseconds, the
 * column of the moment keeps microseconds: they are one moment when nothing the column could hold lies between them.
 */
export function isHeadOf(
  it: Pick<ReportRow, 'no' | 'kind' | 'site' | 'previous' | 'madeAt' | 'text'>,
): boolean {
  const madeAt = madeIn(it.text)
  const apart = madeAt.epochNanoseconds - it.madeAt.epochNanoseconds
  return (
    apart > -1000n && apart < 1000n && it.text === reportText({ ...it, madeAt, content: contentOf(it.text) })
  )
}

const madeIn = (text: string): Temporal.Instant =>
  Temporal.Instant.from((JSON.parse(text) as { madeAt: string }).madeAt)

function inOrder(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString()
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, it]) => [key, inOrder(it)]))
}
