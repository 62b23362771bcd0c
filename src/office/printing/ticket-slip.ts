import {
  formatClock,
  formatDayAndClock,
  formatRange,
  formatRangeOfTimes,
  sourceLanguage,
  type Language,
} from '#ground/languages/index.ts'
import type { Said } from '#ground/pdf/index.ts'
import type { Slip, SlipBlock } from '#ground/print/index.ts'
import type { TicketState } from '#office/reception/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Way } from './printer.ts'

export interface Paper {
  readonly ticket: TicketState
  readonly language: Language
  readonly officeName: string
  readonly way: Way | null
  /** The same number on the phone. */
  readonly link: string
}

type Block = SlipBlock & { readonly language?: Language }

/**
 * What stands on the paper of a number: in the visitor's language, and small below it in German, so that a colleague or
 * somebody on the stairs can help. No name, no concern.
 */
export function ticketSlip(paper: Paper): Slip {
  const { ticket, language, officeName, link } = paper
  const { tr } = textsIn(language)
  return {
    language,
    blocks: [
      { kind: 'text', text: officeName, size: 'small', language: sourceLanguage },
      ...both(language, (texts) => texts.tr('terminal.ticket.title'), 'large'),
      { kind: 'number', text: ticket.number ?? '' },
      ...(ticket.window ? windowBlocks(paper, ticket.window) : waitingBlocks(paper)),
      { kind: 'line' },
      { kind: 'code', content: link, label: tr('terminal.ticket.phone') },
      {
        kind: 'text',
        text: tr('terminal.ticket.printed', { when: formatDayAndClock(language, ticket.at) }),
        size: 'small',
      },
    ],
  }
}

function waitingBlocks(paper: Paper): Block[] {
  const { ticket, language } = paper
  const { letter } = ticket.waitingArea
  const { dueAt } = ticket
  const wait = waitOf(paper, language)
  return [
    ...wayBlocks(paper),
    ...both(language, (texts) => texts.tr('terminal.ticket.area', { letter }), 'normal'),
    ...(wait
      ? both(language, (texts, own) => waitOf(paper, own) ?? texts.tr('terminal.ticket.unknown'), 'large')
      : []),
    ...(dueAt
      ? both(
          language,
          (texts, own) => texts.tr('terminal.ticket.due', { time: formatClock(own, dueAt) }),
          'normal',
        )
      : []),
    ...both(language, (texts) => texts.tr('terminal.ticket.call'), 'small'),
  ]
}

function windowBlocks(
  { language }: Paper,
  { from, to }: { readonly from: string; readonly to: string },
): Block[] {
  const words = (texts: ReturnType<typeof textsIn>, own: Language) =>
    texts.tr('terminal.ticket.window', { time: formatRangeOfTimes(own, from, to) })
  return [
    ...both(language, words, 'large'),
    ...both(language, (texts) => texts.tr('terminal.ticket.windowNote'), 'normal'),
  ]
}

function wayBlocks({ way, language }: Paper): Block[] {
  if (!way) return []
  const { tr } = textsIn(language)
  const floor =
    way.floor === null
      ? way.letter
      : way.floor === 0
        ? tr('terminal.ticket.groundFloor')
        : tr('terminal.ticket.floor', { floor: String(way.floor) })
  return [{ kind: 'way', arrow: way.arrow, text: floor }]
}

/** "about 10 to 25 minutes" */
function waitOf({ ticket: { forecast } }: Paper, language: Language): Said | null {
  const { tr } = textsIn(language)
  switch (forecast?.kind) {
    case 'now':
      return tr('terminal.ticket.now')
    case 'range':
      return forecast.from === 0
        ? tr('terminal.ticket.atMost', { minutes: forecast.to })
        : tr('terminal.ticket.range', { range: formatRange(language, forecast.from, forecast.to) })
    case 'after-closing':
      return tr('terminal.ticket.afterClosing')
    default:
      return null
  }
}

/** The visitor's language, then the German small below it; once when it is German. */
function both(
  language: Language,
  say: (texts: ReturnType<typeof textsIn>, language: Language) => Said,
  size: 'small' | 'normal' | 'large',
): Block[] {
  const own: Block = { kind: 'text', text: say(textsIn(language), language), size }
  if (language === sourceLanguage || language === 'einfach') return [own]
  const german: Block = {
    kind: 'text',
    text: say(textsIn(sourceLanguage), sourceLanguage),
    size: 'small',
    language: sourceLanguage,
  }
  return [own, german]
}

/** For colleagues: this printer, in every script it must be able to print. */
export function testSlip({
  name,
  place,
  at,
}: {
  readonly name: string
  readonly place: string
  readonly at: Temporal.Instant
}): Slip {
  const welcome = (language: Language): Block => ({
    kind: 'text',
    text: textsIn(language).tr('terminal.welcome'),
    language,
  })
  return {
    language: sourceLanguage,
    blocks: [
      { kind: 'number', text: 'Test' },
      { kind: 'text', text: name, size: 'large' },
      { kind: 'text', text: place === '' ? name : place },
      { kind: 'text', text: formatDayAndClock(sourceLanguage, String(at)), size: 'small' },
      { kind: 'line' },
      ...(['de', 'ar', 'fa', 'uk', 'tr', 'zh'] as const).map(welcome),
      { kind: 'way', arrow: 'left', text: 'A' },
      { kind: 'way', arrow: 'right', text: 'B' },
      { kind: 'code', content: 'TEST', label: name },
    ],
  }
}
