import { error } from '@sveltejs/kit'
import { typedShort } from '#ui/forms.ts'
import { choicesOf } from '../../parts/choices.ts'

/** The site that was asked for, else the first one this colleague works at. */
export async function siteOf(locals: App.Locals, asked: string | null) {
  const all = (await choicesOf(locals)).sites
  const { actor } = locals
  const sites =
    actor.sites === 'all' ? all : all.filter(({ id }) => (actor.sites as readonly number[]).includes(id))
  const site = sites.find(({ id }) => id === Number(asked)) ?? sites[0]
  if (!site) error(403, 'no site')
  return { site: site.id, sites }
}

/** The site a form names; 0 is none. */
export function siteIn(form: FormData): number {
  const site = Number(typedShort(form, 'site'))
  return Number.isInteger(site) && site > 0 && site < 32_768 ? site : 0
}
