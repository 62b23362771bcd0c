import type { PageServerLoad } from './$types'
import type { LocalText } from '#office/catalogue/index.ts'
import { showCode } from '#ground/identity/ids.ts'
import { guarded, orErrorPage } from '../../parts/by-code.ts'
import { namedIn } from '../../parts/local-words.ts'

/** What stands on the receipt, for whoever holds its code. */
export const load: PageServerLoad = async (event) => {
  const { office, actor, language } = event.locals
  const { receipt } = orErrorPage(
    await guarded(event, event.params.receipt, async (code) => {
      const read = await office.receipts.readReceipt(actor, code)
      return read.ok ? read : null
    }),
  )
  const { concerns, ...facts } = receipt.facts
  const nameOf = (key: string, name: string): LocalText =>
    office.catalogue.catalogue.concerns.get(key)?.name ?? { de: name }
  return {
    code: receipt.code,
    shownCode: showCode(receipt.code),
    facts,
    concerns: concerns.map(({ key, name }) =>
      namedIn(nameOf(key, name), language, office.catalogue.localText),
    ),
    documents: (facts.documents ?? []).map(({ type, name, form, pages }) => {
      const known = type === null ? undefined : office.catalogue.catalogue.documentTypes.get(type)
      const named = namedIn(known?.name.de === name ? known.name : { de: name }, language, office.catalogue.localText)
      return { ...named, form, pages }
    }),
    concernKey: concerns[0]?.key ?? '',
    deleteAfter: receipt.deleteAfter.toString(),
  }
}
