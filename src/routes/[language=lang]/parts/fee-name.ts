import type { Language } from '#ground/languages/index.ts'
import type { TextIn } from '#office/catalogue/index.ts'
import type { Office } from '#office/office.ts'
import { officeToday } from './office-today.ts'

/** What a fee is called in the reader's language; German, marked as German, where nobody has translated it. */
export function feeNamesIn(office: Office, language: Language) {
  const { feeName, localText } = office.catalogue
  const today = officeToday(office)
  return ({ feeKey, title }: { readonly feeKey: string; readonly title: string }): TextIn =>
    localText(feeName({ key: feeKey, title }, today), language)
}
