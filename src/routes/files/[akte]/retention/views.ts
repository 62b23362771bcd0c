import type { SeenRetention } from '#office/retention/index.ts'
import { dayText } from '../../../retention/parts/acts.ts'

/** One term as plain values. `about` null: the Akte as a whole. */
export function termView(
  it: SeenRetention['terms'][number],
  today: Temporal.PlainDate,
  about: string | null,
) {
  const due = it.keepUntil !== null && Temporal.PlainDate.compare(today, it.keepUntil) > 0
  return {
    ...{
      about,
      due,
      open: it.open,
      unreviewed: it.unreviewed,
      mayShorten: it.mayShorten,
      document: it.document,
    },
    ...{ until: dayText(it.keepUntil), shorter: it.mayShorten ? dayText(it.reckonedUntil) : '' },
    rule: it.law ? `${it.law.section} ${it.law.law}: ${it.law.titleDe}` : '',
  }
}
