/** What the demonstration does has to come off; where it does not, whoever started it reads what was refused. */
export async function sure<T extends { readonly ok: boolean }>(
  work: Promise<T>,
): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(`the demonstration could not be told: ${JSON.stringify(outcome)}`)
  return outcome as Extract<T, { ok: true }>
}
