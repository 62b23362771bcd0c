import { formatDayAndClock } from '#ground/languages/index.ts'
import type { SeenDispatch, SeenLetter } from '#office/letters/index.ts'
import { dayText } from './acts.ts'

/** One letter as the page shows it: plain values only. */
export function letterView({
  letter,
  document,
  versions,
  signatoryName,
  templateTitle,
  ready,
  writtenForm,
  dispatches,
}: SeenLetter) {
  return {
    ...{ document: document.id, subject: document.subject, number: document.number, state: document.state },
    ...{ versions, signatory: letter.signatory, signatoryName, ready, writtenForm },
    ...{ template: letter.template, templateTitle, templateVersion: letter.templateVersion },
    recipient: letter.content.address.name,
    dispatches: dispatches.map(dispatchView),
    waits: dispatches.some(({ state }) => state === 'waiting'),
  }
}

function dispatchView(it: SeenDispatch) {
  return {
    ...{ id: it.id, channel: it.channel, state: it.state, recipient: it.recipient, answer: it.answer },
    ...{ asked: formatDayAndClock('de', it.askedAt), askedBy: it.askedByName, leftOn: dayText(it.leftOn) },
    hint: it.hint && { day: dayText(it.hint.on), section: it.hint.section, restDay: it.hint.restDay },
    notified: it.notified && {
      ...{ basis: it.notified.basis, day: dayText(it.notified.onDay), remark: it.notified.remark },
      who: it.notified.byName,
    },
    lastDay: dayText(it.lastDay),
  }
}

export type LetterView = ReturnType<typeof letterView>
export type DispatchView = LetterView['dispatches'][number]
