/** What the eye reads of something typed: one line, without control characters and halves of characters, which no row can hold. */
export const line = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

export const isUuid = (it: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(it)
