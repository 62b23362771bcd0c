import { formatDay, formatDayOf, formatTime } from '#ground/languages/index.ts'
import type { Entry, EvaluationsView, KnownEvaluation } from '#office/evaluations/index.ts'
import { textsIn } from '#texts/index.ts'

const { t } = textsIn('de')

/** One evaluation as the pages of the head and of the Personalrat read it. */
export const shownOne = (it: KnownEvaluation) => ({
  ...{ key: it.key, mark: it.mark, name: it.name, purpose: it.purpose, groups: it.groups, period: it.period },
  ...{ sources: it.sources, smallest: it.smallest, version: it.version, state: it.state, isOn: it.isOn },
  ...{ isAsked: it.isAsked, isLaw: it.state === 'law', legalBasis: it.legalBasis, shownAt: [...it.shownAt] },
  agreement: it.agreement && agreementWords(it.agreement),
  entries: it.entries.map(shownEntry),
})
export type ShownEvaluation = ReturnType<typeof shownOne>

/** "Dienstvereinbarung 3/2026, 1.12.2026 bis 30.11.2027": the last day, as people say it. */
function agreementWords({ reference, from, until }: Entry): string {
  const begins = from ? formatDay('de', from, 'short') : ''
  return until
    ? t('evaluations.agreement.until', {
        ...{ reference, from: begins, until: formatDay('de', until.subtract({ days: 1 }), 'short') },
      })
    : t('evaluations.agreement.open', { reference, from: begins })
}

const shownEntry = (it: Entry) => ({
  ...{ nth: it.nth, evaluation: it.evaluation, kind: it.kind, note: it.note, version: it.version },
  at: `${formatDayOf('de', it.at, 'short')} ${formatTime(it.at)}`,
  reference: it.kind === 'agreed' ? agreementWords(it) : '',
})

export function shownView({ evaluations, gone }: EvaluationsView) {
  const shown = evaluations.map(shownOne)
  const own = shown.filter(({ isLaw }) => !isLaw)
  return {
    evaluations: own,
    law: shown.filter(({ isLaw }) => isLaw),
    gone: gone.map((it) => ({ ...shownEntry(it), name: it.definition.name })),
    sums: {
      ...{ all: own.length, on: own.filter(({ isOn }) => isOn).length },
      asked: own.filter(({ isAsked }) => isAsked).length,
    },
  }
}

/** "past.minutes Zm9v…" as a checkbox sends it. */
export const valueOf = ({ key, mark }: { readonly key: string; readonly mark: string }): string =>
  `${key} ${mark}`

export const chosenOf = (values: readonly string[]) =>
  values.map((value) => {
    const [key = '', mark = ''] = value.split(' ')
    return { key, mark }
  })

/** Between what was ticked, when a refused form hands it back. */
export const TICKED = '|'

export const isTickedIn = (values: Readonly<Record<string, string>> | undefined) => (it: ShownEvaluation) =>
  (values?.['evaluation'] ?? '').split(TICKED).includes(valueOf(it))
