import type { Audience } from '#law/inspection/index.ts'

export const WAYS = ['handed-over', 'screen', 'sent'] as const
export type Way = (typeof WAYS)[number]

/** What somebody asked for, and how far it is. Given is final; open and submitted may be withdrawn. */
export interface Inspection {
  readonly id: string
  readonly site: number
  readonly akte: string
  readonly audience: Audience
  /** Who inspects: a party of the procedure, or the court with its reference. */
  readonly party: string
  readonly representative: string
  readonly reason: string
  readonly scope: string
  readonly state: 'open' | 'submitted' | 'released' | 'given' | 'withdrawn'
  readonly openedBy: string
  readonly openedAt: Temporal.Instant
  readonly submittedBy: string | null
  readonly submittedAt: Temporal.Instant | null
  readonly returnedWhy: string
  readonly releasedBy: string | null
  readonly releasedAt: Temporal.Instant | null
  readonly givenWay: Way | null
  readonly givenTo: string | null
  readonly givenBy: string | null
  readonly givenAt: Temporal.Instant | null
  /** Id in the store of what was put together. */
  readonly object: string | null
  readonly pages: number | null
  readonly revision: number
}

/** A document of the Akte in an inspection. */
export interface Item {
  readonly document: string
  readonly place: number
  /** The primary file that is shown; null: it has no pages. */
  readonly file: string | null
  readonly choice: 'given' | 'excluded'
  /** '' for all, else as `1-3, 7`. */
  readonly pages: string
  readonly ground: string | null
  readonly remark: string
}

/** A place that must not be read; see `Area` of ground/pages. */
export interface MarkedArea {
  readonly id: string
  readonly document: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ground: string
}

const RANGE = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/

/** `1-3, 7` as page numbers in that order, each once; null when it cannot be read or names pages there are not. */
export function readPageList(text: string, pages: number): number[] | null {
  if (text.trim() === '') return Array.from({ length: pages }, (_, index) => index + 1)
  const found = new Set<number>()
  for (const part of text.split(',')) {
    const [, first, last] = RANGE.exec(part.trim()) ?? []
    if (first === undefined) return null
    const [from, to] = [Number(first), Number(last ?? first)]
    if (from < 1 || to < from || to > pages) return null
    for (let page = from; page <= to; page++) found.add(page)
  }
  return [...found]
}

const HIDDEN = '[geschwärzt]'

/** A title without the words that were made unreadable in the document. */
export function maskedTitle(title: string, gone: readonly string[]): string {
  return gone
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(new RegExp(escaped(word), 'giu'), HIDDEN), title)
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
