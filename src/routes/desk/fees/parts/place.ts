/** What a form is about, for the address of its answer; the key of the request is no part of it. */
export const placeOf = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(Object.entries(fields).filter(([name]) => name !== 'requestKey')).toString()
