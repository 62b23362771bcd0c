import { chosen } from '#ui/forms.ts'

export const ROLES = ['reception', 'caseworker', 'head', 'admin'] as const

export interface Choices {
  readonly sites: readonly { readonly id: number; readonly name: string }[]
  readonly teams: readonly { readonly key: string; readonly name: string }[]
}

/** Sites and teams an account may belong to. */
export async function choicesOf({ office }: App.Locals): Promise<Choices> {
  const sites = (await office.staff.sites()).map(({ id, name }) => ({ id, name }))
  const teams = (await Promise.all(sites.map(({ id }) => office.staff.teams(id)))).flat()
  return { sites, teams: [...new Map(teams.map(({ key, name }) => [key, { key, name }])).values()] }
}

export function belongings(form: FormData): { roles: string[]; sites: number[]; teams: string[] } {
  return {
    roles: [...chosen(form, 'roles')],
    sites: chosen(form, 'sites').map(Number).filter(Number.isInteger),
    teams: [...chosen(form, 'teams')],
  }
}
