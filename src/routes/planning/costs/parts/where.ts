import { error } from '@sveltejs/kit'

type Where = Pick<App.Locals, 'office' | 'actor' | 'account'>

/** The statement with this id at a site of the colleague; what is none of theirs is not found. */
export async function statementOf({ office, actor, account }: Where, id: string) {
  for (const site of account?.sites ?? []) {
    const found = await office.costs.readStatement(actor, { site, statement: id })
    if (found.ok) return { ...found, site }
    if (found.refusal === 'not-permitted') error(403, found.refusal)
  }
  error(404, 'no such statement')
}

/** Whose site a form speaks of. */
export const siteOfStatement = async (locals: Where, id: string): Promise<number> =>
  (await statementOf(locals, id)).site
