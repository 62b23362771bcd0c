/** Not trimmed: a blank may be part of a password. */
export function secretTyped(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
