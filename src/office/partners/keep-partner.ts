import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { faultsOf, MAIL, tidied, type Contact, type PartnerDraft, type PartnerFault } from './partner.ts'
import { lockDirectory, partnerById, saveContact, savePartner } from './partner-store.ts'
import type { PartnersRoom } from './room.ts'

export const partnerSubject = (id: string): string => `partner:${id}`

/** Writes an entry of the directory; without `id` a new one. One that is not active is offered to nobody. */
export async function keepPartner(
  room: PartnersRoom,
  actor: Actor,
  command: { readonly id: string | null; readonly entry: PartnerDraft },
): Promise<Outcome<{ partner: string }, CommonRefusal | PartnerFault | 'key-taken' | 'unknown-partner'>> {
  return perform(room.ground, actor, { act: 'partners.keep-partner', site: null }, async (hand) => {
    const entry = tidied(command.entry)
    const [first] = faultsOf(entry)
    if (first) return refuse(first[1], { field: first[0] })
    if (command.id !== null && !(await partnerById(hand.tx, command.id))) return refuse('unknown-partner')
    await lockDirectory(hand.tx)
    const id = command.id ?? room.ground.ids.uuid()
    if (!(await savePartner(hand.tx, { ...entry, id }, hand.now)))
      return refuse('key-taken', { field: 'key' })
    hand.about(partnerSubject(id))
    return { ok: true as const, partner: id }
  })
}

export type ContactRefusal =
  | CommonRefusal
  | 'unknown-partner'
  | 'name-missing'
  | 'name-taken'
  | 'mail-wrong'
  | 'too-long'

/** Somebody to speak with there. */
export async function keepContact(
  room: PartnersRoom,
  actor: Actor,
  command: { readonly id: string | null; readonly contact: Omit<Contact, 'id'> },
): Promise<Outcome<{ contact: string }, ContactRefusal>> {
  return perform(room.ground, actor, { act: 'partners.keep-partner', site: null }, async (hand) => {
    const { partner, active } = command.contact
    const [name, task, phone, mail] = (['name', 'task', 'phone', 'mail'] as const).map((field) =>
      command.contact[field].trim(),
    ) as [string, string, string, string]
    if (name === '') return refuse('name-missing', { field: 'name' })
    if (mail !== '' && !MAIL.test(mail)) return refuse('mail-wrong', { field: 'mail' })
    if (name.length > 120 || task.length > 120 || phone.length > 60 || mail.length > 200)
      return refuse('too-long', { field: 'name' })
    if (!(await partnerById(hand.tx, partner))) return refuse('unknown-partner')
    const id = command.id ?? room.ground.ids.uuid()
    if (!(await saveContact(hand.tx, { id, partner, name, task, phone, mail, active })))
      return refuse('name-taken', { field: 'name' })
    hand.about(partnerSubject(partner))
    return { ok: true as const, contact: id }
  })
}
