import type { Actor } from '../../ground/permission/permission.ts'
import type { Office } from '../../office/office.ts'

/** What the interface stands on. */
export interface ApiOptions {
  readonly office: Office
  /** Whose key this is; null: nobody's. Without it every key is unknown. */
  readonly identifyKey?: (key: string) => Actor | null | Promise<Actor | null>
  /** Our own mistakes, under the reference the caller is shown. */
  readonly report: (error: unknown, about: { readonly reference: string; readonly path: string }) => void
}
