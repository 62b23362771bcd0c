/** Why somebody does something to a file, as it is kept; null when it says nothing or is a letter. */
export function reasonIn(typed: string): string | null {
  const reason = typed.trim()
  return reason.length < 3 || reason.length > 500 ? null : reason
}
