import { hashPassword, verifyPassword } from '#ground/identity/password.ts'
import { memberByLogin, saveLocked, saveUnlocked } from './member-store.ts'
import type { CounsellingRoom } from './room.ts'
import { removeMemberSessions } from './session-store.ts'

interface Known {
  readonly logins: readonly string[]
  /** Everybody may read it. */
  readonly password: string
}

/** A password that stands in a book opens nothing: whoever still has it is locked, and every session of theirs ends. */
export async function lockMembersWith(
  { ground }: CounsellingRoom,
  { logins, password }: Known,
): Promise<void> {
  for (const login of logins) {
    const member = await memberByLogin(ground.db, login)
    if (!member?.password || !(await verifyPassword(password, member.password))) continue
    await ground.db.transaction().execute(async (tx) => {
      await saveLocked(tx, member.id)
      await removeMemberSessions(tx, member.id)
    })
  }
}

/** Only those that `lockMembersWith` locked. */
export async function unlockMembersWith(room: CounsellingRoom, { logins, password }: Known): Promise<void> {
  for (const login of logins) {
    const member = await memberByLogin(room.ground.db, login)
    if (!member || member.active || member.password !== null) continue
    const digest = await hashPassword(password, room.secrets, room.passwordCost)
    await room.ground.db.transaction().execute((tx) => saveUnlocked(tx, member.id, digest))
  }
}
