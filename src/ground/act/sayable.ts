/** What was typed, by people or by machines that send anything, without what no text column takes: such signs become blanks. */
export const sayable = (typed: string): string => typed.toWellFormed().replaceAll('\u0000', ' ')
