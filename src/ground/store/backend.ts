/** A place for bytes. It knows no keys and no names, only addresses: 64 hexadecimal digits, the SHA-256 of the bytes. */
export interface Backend {
  /** For people: the folder, or the address and bucket. */
  readonly place: string
  /**
   * Says that this place belongs to the database with this id; the first one to come makes the mark if `mayMark`.
   * Throws `unreachable` when the place is another one: an empty folder where a disk is not mounted looks like one.
   */
  claim(id: string, mayMark: boolean): Promise<void>
  /** Durable when it resolves. The same address again is no error. Throws `full` or `unreachable`. */
  write(address: string, bytes: Uint8Array): Promise<void>
  /** Null: not there. Throws `unreachable`. */
  read(address: string): Promise<Uint8Array | null>
  has(address: string): Promise<boolean>
  /** Removing what is not there is no error. */
  remove(address: string): Promise<void>
  /** Everything there, in portions; each with the moment it was written, by the clock of the place. */
  list(): AsyncIterable<readonly Listed[]>
  /** Removes what died half-written before this moment; says how much that was. */
  tidy(before: Temporal.Instant): Promise<number>
}

export interface Listed {
  readonly address: string
  readonly writtenAt: Temporal.Instant
}

export const isAddress = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)
