import type { Office } from '../../office/office.ts'

/** What the interface stands on. */
export interface ApiOptions {
  readonly office: Office
  /** What the SMS gateway signs with; without it nothing is taken from a gateway. */
  readonly smsSecret?: string | null
  /** Our own mistakes, under the reference the caller is shown. */
  readonly report: (error: unknown, about: { readonly reference: string; readonly path: string }) => void
}
