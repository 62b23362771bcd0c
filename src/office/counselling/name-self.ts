import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseSubject } from './case.ts'
import { lockCase } from './case-store.ts'
import { readProfile, removeProfile, saveProfile } from './profile-store.ts'
import type { CounsellingRoom } from './room.ts'

/** What a person wants us to know of who they are; each part may be empty. Words as typed, at most 200 letters each. */
export interface Self {
  readonly name: string
  readonly birth: string
  /** Telephone or mail under which the person wants to be reached. */
  readonly reach: string
  /** The number of the person's file at the office; nothing is looked up with it. */
  readonly file: string
}

export const SELF_FIELDS = ['name', 'birth', 'reach', 'file'] as const satisfies readonly (keyof Self)[]
export const SELF_MAX = 200

export type NameRefusal = CommonRefusal | 'unknown-case' | 'self-too-long' | 'self-empty'

/**
 * The person says who they are, changes it, or takes it back (`self: null`). Nobody else can: a counsellor has no such act,
 * and nothing here is compared with a file of the office. It is the only way from a number to a name.
 */
export async function nameSelf(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string; readonly self: Self | null },
): Promise<Outcome<object, NameRefusal>> {
  return perform(
    room.ground,
    actor,
    { act: 'counselling.name-self', site: null },
    async ({ tx, now, about }) => {
      const self = command.self && trimmed(command.self)
      const long = self && SELF_FIELDS.find((field) => self[field].length > SELF_MAX)
      if (long) return refuse('self-too-long', { field: long })
      if (self && SELF_FIELDS.every((field) => self[field] === ''))
        return refuse('self-empty', { field: 'name' })
      const found = await lockCase(tx, command.case)
      const safe = found && (await room.vault.safeOf(tx, found.id))
      if (!found || !safe) return refuse('unknown-case')
      if (self) await saveProfile(tx, found.id, safe.seal('profile', self), now)
      else await removeProfile(tx, found.id)
      about(caseSubject(found.id))
      return { ok: true as const }
    },
  )
}

const trimmed = (self: Self): Self => ({
  ...{ name: self.name.trim(), birth: self.birth.trim(), reach: self.reach.trim(), file: self.file.trim() },
})

/** What the person said of themselves, or null. */
export async function selfIn(room: CounsellingRoom, tx: Tx, caseId: string): Promise<Self | null> {
  const sealed = await readProfile(tx, caseId)
  const safe = sealed && (await room.vault.safeOf(tx, caseId))
  return safe ? safe.open<Self>('profile', sealed) : null
}
