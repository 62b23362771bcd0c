import { redirect } from '@sveltejs/kit'
import type { Actor } from '#ground/permission/permission.ts'

export interface AtTerminal {
  readonly actor: Actor
  readonly site: number
  /** Under this name failed look-ups of this machine are counted. */
  readonly counter: string
}

/** The machine this page runs on. Any other visitor of these pages is led to where a machine is given its key. */
export function atTerminal({ actor }: Pick<App.Locals, 'actor'>): AtTerminal {
  const site = actor.sites === 'all' ? undefined : actor.sites[0]
  if (actor.kind !== 'device' || !actor.roles.includes('terminal') || site === undefined)
    redirect(303, '/device')
  return { actor, site, counter: `device-${actor.id}` }
}
