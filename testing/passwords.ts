import type { PasswordCost } from '#ground/identity/password.ts'

/** What a guess costs in an office of a test: nothing, since there is nothing to guess. Memory in KiB, passes, lanes. */
export const CHEAP_PASSWORDS: PasswordCost = { memory: 8, passes: 1, lanes: 1 }
