import type { XmlRefusal } from './check-xml.ts'

/** Why a container is not taken in; nothing of it is then kept as part of a file. */
export type ContainerRefusal =
  | XmlRefusal
  | { readonly ok: false; readonly refusal: 'not-a-zip' }
  | { readonly ok: false; readonly refusal: 'too-many-entries'; readonly limit: number }
  /** Larger than allowed, all together or one file; or blown up beyond any honest compression. */
  | {
      readonly ok: false
      readonly refusal: 'too-large' | 'bomb'
      readonly name: string
      readonly limit: number
    }
  | {
      readonly ok: false
      readonly refusal:
        | 'outside-path'
        | 'folder'
        | 'link'
        | 'duplicate-name'
        | 'encrypted'
        | 'unreadable-name'
        | 'unknown-compression'
        | 'damaged'
        | 'overlapping'
      readonly name: string
    }
  | { readonly ok: false; readonly refusal: 'no-message' }
  | { readonly ok: false; readonly refusal: 'several-messages'; readonly names: readonly string[] }
  | { readonly ok: false; readonly refusal: 'other-process'; readonly named: string; readonly says: string }
  | { readonly ok: false; readonly refusal: 'missing-files'; readonly names: readonly string[] }
  | { readonly ok: false; readonly refusal: 'hash-differs'; readonly name: string }
  | { readonly ok: false; readonly refusal: 'not-a-uuid'; readonly found: string }
  | { readonly ok: false; readonly refusal: 'same-uuid-twice'; readonly found: string }

export const refused = <R extends ContainerRefusal['refusal'], T extends object>(
  refusal: R,
  more: T,
): { readonly ok: false; readonly refusal: R } & T => ({ ok: false, refusal, ...more })
