import type { TextKey } from './keys.ts'

/** A sentence a page reads aloud: the name of its clip, and the text it says. */
export interface Sentence {
  readonly clip: `say-${string}`
  readonly key: TextKey
}

/**
 * Add a line for each sentence a page reads aloud, then `npm run clips`: it makes one clip for each language that has the
 * text, plain German included. Texts without values only; a clip cannot say what is filled in later. The page fetches
 * `clipPath(language, clip)` of `#ground/speech/spoken.ts`.
 */
export const SENTENCES: readonly Sentence[] = [
  { clip: 'say-wait', key: 'display.nobody' },
  { clip: 'say-start-lead', key: 'terminal.start.lead' },
  { clip: 'say-start-appointment', key: 'terminal.start.appointment' },
  { clip: 'say-start-walkin', key: 'terminal.start.walkIn' },
  { clip: 'say-start-help', key: 'terminal.start.help' },
  { clip: 'say-code-title', key: 'terminal.code.title' },
  { clip: 'say-code-scan', key: 'terminal.code.scan' },
  { clip: 'say-code-byname', key: 'terminal.code.byName' },
  { clip: 'say-name-title', key: 'terminal.name.title' },
  { clip: 'say-name-lead', key: 'terminal.name.lead' },
  { clip: 'say-walkin-title', key: 'terminal.walkIn.title' },
  { clip: 'say-walkin-short', key: 'terminal.walkIn.short' },
  { clip: 'say-walkin-stay', key: 'terminal.walkIn.stay' },
  { clip: 'say-walkin-urgent', key: 'terminal.walkIn.urgent' },
  { clip: 'say-walkin-elsewhere', key: 'terminal.walkIn.elsewhere' },
  { clip: 'say-walkin-notsure', key: 'terminal.walkIn.notSure' },
  { clip: 'say-answer-here', key: 'terminal.answer.here.title' },
  { clip: 'say-answer-wait', key: 'terminal.answer.wait.title' },
  { clip: 'say-answer-book', key: 'terminal.booking.title' },
  { clip: 'say-answer-elsewhere', key: 'terminal.answer.elsewhere.title' },
  { clip: 'say-answer-draw', key: 'terminal.answer.draw' },
  { clip: 'say-elsewhere-title', key: 'terminal.elsewhere.title' },
  { clip: 'say-ticket-title', key: 'terminal.ticket.title' },
  { clip: 'say-ticket-call', key: 'terminal.ticket.call' },
  { clip: 'say-ticket-phone', key: 'terminal.ticket.phone' },
  { clip: 'say-ticket-print', key: 'terminal.ticket.print' },
  { clip: 'say-ticket-window', key: 'terminal.ticket.windowNote' },
  { clip: 'say-help-title', key: 'terminal.help.text' },
  { clip: 'say-help-call', key: 'terminal.help.call' },
  { clip: 'say-help-called', key: 'terminal.help.calledText' },
  { clip: 'say-stop-desk', key: 'terminal.stop.desk' },
  { clip: 'say-idle-title', key: 'terminal.idle.title' },
]
