import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '#ground/identity/password.ts'
import type { Actor } from '#ground/permission/permission.ts'

/** Who works in the counselling. These are no accounts of the office: nobody there can make or open one. */
export interface Member {
  readonly id: string
  readonly login: string
  /** As persons read it in their log. */
  readonly name: string
  readonly lead: boolean
  readonly active: boolean
}

export const actorOfMember = ({ id, lead }: Pick<Member, 'id' | 'lead'>): Actor => ({
  kind: 'counsellor',
  id,
  roles: lead ? ['counsellor', 'counselling-lead'] : ['counsellor'],
  sites: 'all',
})

export const normalLogin = (typed: string): string => typed.trim().normalize('NFC').toLowerCase()

export type MemberRefusal =
  | 'login-missing'
  | 'name-missing'
  | 'password-too-short'
  | 'password-too-long'
  | 'login-taken'

/** What is wrong with a new member, or null. Names of up to 80 letters. */
export function refusesMember(it: { login: string; name: string }): MemberRefusal | null {
  if (it.login.length < 2 || it.login.length > 80) return 'login-missing'
  const name = it.name.trim()
  return name.length === 0 || name.length > 80 ? 'name-missing' : null
}

export function refusesPassword(password: string): MemberRefusal | null {
  if (password.length < PASSWORD_LENGTH_MIN) return 'password-too-short'
  return password.length > PASSWORD_LENGTH_MAX ? 'password-too-long' : null
}

/** Which field of a form a refusal is about. */
export const fieldOf = (refusal: MemberRefusal): string => refusal.split('-')[0]!
