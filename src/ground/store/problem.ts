/** Why bytes cannot be had or kept; each is a state somebody can be told. */
export type StoreProblemKind =
  /** They are not what was put in, or the key does not open them. */
  | 'damaged'
  /** Nobody knows the object, or its bytes are not in their place. */
  | 'missing'
  /** The place does not answer, or is not the one the database belongs to. */
  | 'unreachable'
  /** The key of the scope was erased: nobody can read them any more. */
  | 'erased'
  /** No room is left in the place. */
  | 'full'

export class StoreProblem extends Error {
  readonly kind: StoreProblemKind
  readonly object: string | null

  constructor(kind: StoreProblemKind, why: string, about: { object?: string; cause?: unknown } = {}) {
    super(why, { cause: about.cause })
    this.name = 'StoreProblem'
    this.kind = kind
    this.object = about.object ?? null
  }
}

export const isStoreProblem = (error: unknown): error is StoreProblem => error instanceof StoreProblem

/** The secret at hand does not open the keys in the database; said at the start, before anything is written. */
export class WrongStoreSecret extends Error {
  constructor() {
    super('the secret does not open the keys of the stored files')
    this.name = 'WrongStoreSecret'
  }
}
