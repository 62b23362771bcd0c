import type { Language } from '#ground/languages/index.ts'

/** The page of a receipt; whoever knows it sees what stands in it. `publicUrl` without a slash at the end. */
export function receiptLink(publicUrl: string, language: Language, code: string): string {
  return `${publicUrl}/${language}/quittung/${code}`
}
