import { error } from '@sveltejs/kit'

/** The catalogue is the administration's; the head of the office has no page here. */
export function onlyAdmin({ actor }: App.Locals): void {
  if (!actor.roles.includes('admin')) error(403, 'not-permitted')
}
