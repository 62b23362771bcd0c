import { openClosedRooms, type Counselling } from '#office/open-counselling.ts'
import type { Office } from '#office/office.ts'
import type { FreshDatabase } from './database.ts'
import { CHEAP_PASSWORDS } from './passwords.ts'

/** The closed rooms beside an office of a test. */
export const closedRooms = (
  { closedPool }: Pick<FreshDatabase, 'closedPool'>,
  { ground }: Pick<Office, 'ground'>,
): Promise<Counselling> =>
  openClosedRooms({
    ...{ pool: closedPool, secret: 'the secret of a counselling in tests', attempts: ground.db },
    ...{ clock: ground.clock, passwordCost: CHEAP_PASSWORDS },
  })
