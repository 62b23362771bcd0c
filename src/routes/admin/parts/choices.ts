import { chosen } from '#ui/forms.ts'

export const ROLES = ['reception', 'caseworker', 'cashier', 'head', 'admin', 'council'] as const

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

/** What a colleague speaks beside German stands among the skills. */
const LANGUAGE = 'language:'
export const SPOKEN = ['en', 'ar', 'tr', 'uk', 'ru', 'zh', 'fr', 'fa'] as const

export function spokenOf(skills: readonly string[]): string[] {
  return skills.filter((skill) => skill.startsWith(LANGUAGE)).map((skill) => skill.slice(LANGUAGE.length))
}

/** Every other skill, which this form does not show and must not lose. */
export function workOf(skills: readonly string[]): string[] {
  return skills.filter((skill) => !skill.startsWith(LANGUAGE))
}

export function belongings(form: FormData): {
  roles: string[]
  sites: number[]
  teams: string[]
  skills: string[]
} {
  const spoken = chosen(form, 'spoken').filter((code) => (SPOKEN as readonly string[]).includes(code))
  return {
    roles: [...chosen(form, 'roles')],
    sites: chosen(form, 'sites').map(Number).filter(Number.isInteger),
    teams: [...chosen(form, 'teams')],
    skills: [...workOf(chosen(form, 'work')), ...spoken.map((code) => LANGUAGE + code)],
  }
}
