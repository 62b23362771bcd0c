import { leadingUuid } from '#ground/identity/ids.ts'

/** Whether a typed word can be the name of a row at all; the database would refuse anything else with an error. */
export function isUuid(typed: string): boolean {
  return leadingUuid(typed) === typed
}
