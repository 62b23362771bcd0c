import type { CheckedReceipt } from '#office/receipts/index.ts'
import type { Office } from '#office/office.ts'
import { showCode } from '#ground/identity/ids.ts'
import type { Language } from '#ground/languages/index.ts'
import { namedIn } from '../../parts/local-words.ts'

/** What the check shows: enough to compare with the paper. */
export function checkedView(office: Office, it: CheckedReceipt, language: Language) {
  const { concerns, ...facts } = it.facts
  return {
    verdict: it.verdict,
    code: showCode(it.code),
    initials: it.initials,
    facts,
    documents: (facts.documents ?? []).map(({ type, name, form, pages }) => {
      const known = type === null ? undefined : office.catalogue.catalogue.documentTypes.get(type)
      const text = known?.name.de === name ? known.name : { de: name }
      return { name: namedIn(text, language, office.catalogue.localText).name, form, pages }
    }),
    concerns: concerns.map(
      ({ key, name }) =>
        namedIn(
          office.catalogue.catalogue.concerns.get(key)?.name ?? { de: name },
          language,
          office.catalogue.localText,
        ).name,
    ),
  }
}

export type CheckedView = ReturnType<typeof checkedView>
