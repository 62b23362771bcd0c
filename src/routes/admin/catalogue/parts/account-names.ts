/** Colleagues by name; reading them leaves a trail entry, so only when somebody is to be named. */
export async function accountNames(
  { office, actor }: App.Locals,
  ids: readonly (string | null | undefined)[],
): Promise<Record<string, string>> {
  if (!ids.some(Boolean)) return {}
  const seen = await office.staff.readAccounts(actor)
  return seen.ok ? Object.fromEntries(seen.accounts.map(({ id, name }) => [id, name])) : {}
}
