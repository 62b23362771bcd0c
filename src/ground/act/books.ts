/** Which schemas hold what an act leaves beside its own rows. */
export interface Books {
  readonly trail: string
  readonly events: string
  /** Of `request_key`. */
  readonly keys: string
}

/** The books of the office. */
export const OPEN_BOOKS: Books = { trail: 'trail', events: 'events', keys: 'ground' }

/** The books of the closed rooms: same tables, another schema, another role. */
export const CLOSED_BOOKS: Books = { trail: 'closedbooks', events: 'closedbooks', keys: 'closedbooks' }
