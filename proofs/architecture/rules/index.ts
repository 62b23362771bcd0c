import type { Rule } from '../house.ts'
import { acts, callers } from './acts.ts'
import { doors, layers, pages } from './layers.ts'
import { neighbours } from './neighbours.ts'
import { rooms } from './rooms.ts'
import { mostOf, sizes } from './sizes.ts'
import { databaseHasNoClock, ownSql, storesOnly } from './sql.ts'
import { surroundings } from './surroundings.ts'

/** Every rule of the house by its name. */
export const RULES: Readonly<Record<string, Rule>> = {
  layers,
  doors,
  pages,
  neighbours,
  ownSql,
  storesOnly,
  databaseHasNoClock,
  surroundings,
  sizes,
  mostOf,
  rooms,
  acts,
  callers,
}
