/** All tables as Kysely sees them. Generated from the SQL files: `npm run types`. */
export interface DB {}
