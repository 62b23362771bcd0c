/** Words as they are kept: what no text column takes becomes a blank, and nothing hangs at the ends. */
export const sayable = (typed: string): string => typed.toWellFormed().replaceAll('\u0000', ' ').trim()
