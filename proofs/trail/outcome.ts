export type Told = { readonly ok: boolean }

/** An act that must succeed. */
export async function sure<T extends Told>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}

/** An act that must be refused. */
export async function refused(work: Promise<Told>): Promise<void> {
  if ((await work).ok) throw new Error('was not refused')
}
