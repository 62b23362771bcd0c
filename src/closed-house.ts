import type pg from 'pg'
import type { Clock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import { appRole, mayActAs } from '#ground/database/roles.ts'
import type { ProvidedDatabase } from '#ground/postgres/provide.ts'
import { openClosedRooms, type Counselling } from '#office/open-counselling.ts'
import type { Office } from '#office/office.ts'
import { scanWith } from './counselling-ports.ts'
import { counsellingSecret, type CounsellingSettings } from './settings-counselling.ts'

/** A handful of counsellors and the persons they speak with. */
const CLOSED_CONNECTIONS = 6

export interface ClosedHouse {
  readonly counselling: Counselling
  /** For /health: whether the database itself keeps the two logins apart. */
  health(): Promise<Readonly<Record<string, unknown>>>
}

/** Opens the closed rooms beside the office: own login, own secret (docs/decisions/0032). */
export async function openClosedHouse(
  database: Pick<ProvidedDatabase, 'closedUrl'>,
  settings: CounsellingSettings,
  office: Office,
  { clock, closing }: { readonly clock: Clock; readonly closing: (closer: () => Promise<unknown>) => void },
): Promise<ClosedHouse> {
  const pool = createPool(database.closedUrl, { max: CLOSED_CONNECTIONS, name: 'willkommen closed' })
  closing(() => pool.end())
  const counselling = await openClosedRooms({
    ...{ pool, secret: await counsellingSecret(settings), attempts: office.ground.db, clock },
    scan: scanWith(office),
  })
  let ownLogin: Promise<boolean> | null = null
  return {
    counselling,
    health: async () => {
      ownLogin ??= hasOwnLogin(pool)
      return { closedRooms: { ownLogin: await ownLogin.catch(() => null) } }
    },
  }
}

/**
 * False when one login serves both and only `SET ROLE` keeps them apart: then a session of the office could take the other
 * role. The health page says so until the closed rooms have a login of their own.
 */
async function hasOwnLogin(pool: pg.Pool): Promise<boolean> {
  const client = await pool.connect()
  try {
    return !(await mayActAs(client, appRole))
  } finally {
    client.release()
  }
}
