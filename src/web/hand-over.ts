import type { IncomingMessage } from 'node:http'
import type { Actor } from '../ground/permission/permission.ts'
import type { Office } from '../office/office.ts'
import type { Counselling } from '../office/open-counselling.ts'

/** What every page shows of the office itself: its name, where it is, when it is open. */
export interface Site {
  /** "Ausländerbehörde Musterstadt" */
  readonly officeName: string
  /** "Stadt Musterstadt": whose office it is. */
  readonly authority: string
  readonly address: { readonly street: string; readonly postalCode: string; readonly city: string }
  readonly phone: string
  readonly mail: string
  /** One entry per weekday that has hours, ISO weekday 1 (Monday) to 7; times as 'HH:MM'. */
  readonly hours: readonly {
    readonly weekday: number
    readonly spans: readonly { readonly from: string; readonly to: string }[]
  }[]
  /** Where the quick exit of the counselling leads: a page anybody might look at. Unset: the weather. */
  readonly quickExit?: string | undefined
  /** Offices for what is not done here. The terminal has words for the keys of `ELSEWHERE`. */
  readonly elsewhere?: readonly OtherOffice[]
}

/** What people come for although another office does it; the words stand in `terminal.elsewhere.office`. */
export const ELSEWHERE = [
  'registration',
  'driving',
  'money',
  'work',
  'child',
  'registry',
  'asylum',
  'tax',
  'employer',
] as const

export interface OtherOffice {
  readonly key: (typeof ELSEWHERE)[number]
  /** One line, as one writes it on an envelope. */
  readonly address: string
  /** From this house, in German, and in the languages somebody translated it to. */
  readonly way?: { readonly [language: string]: string }
  readonly phone?: string
}

/** Who acts; for a colleague also whom the pages greet. */
export type Known = Actor & { readonly account?: SignedInAccount }

export interface SignedInAccount {
  readonly login: string
  readonly name: string
  readonly roles: readonly string[]
  readonly sites: readonly number[]
  readonly teams: readonly string[]
}

/**
 * What the host gives to the pages with each request. Pages are bundled apart from the program, so this object is the
 * only thing the two share: no module state crosses the line.
 */
export interface HandOver {
  readonly office: Office
  /** The closed rooms, for their own faces alone; null where there are none. */
  readonly counselling: Counselling | null
  readonly site: () => Site | Promise<Site>
  /** Who sends this request, by its cookie or key; undefined: a visitor. Never throws for bad cookies. */
  readonly identify: (request: IncomingMessage) => Promise<Known | undefined>
  /** An error that is our mistake; goes to the log under `reference`, which the reader is shown. */
  readonly report: (error: unknown, about: { readonly reference: string; readonly path: string }) => void
}

export type RequestWithHandOver = IncomingMessage & { willkommen?: HandOver }
