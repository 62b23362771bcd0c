import { createEvent } from 'ics'
import { showCode } from '#ground/identity/ids.ts'
import type { Language } from '#ground/languages/index.ts'
import type { Appointment } from '#office/appointments/index.ts'
import type { Site } from '#office/staff/index.ts'
import { t } from '#texts/index.ts'

export interface CalendarOptions {
  readonly cancelled?: boolean
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly officeName: string
}

type Entry = Pick<Appointment, 'visit' | 'code' | 'start' | 'end' | 'sequence'>

/**
 * The appointment for a calendar program (RFC 5545, .ics). The same visit always has the same UID and a rising
 * SEQUENCE, so a later file moves or removes the entry instead of adding one. Times in UTC: no time zone table needed.
 */
export function calendarFile(
  it: Entry,
  site: Pick<Site, 'name' | 'street' | 'city'>,
  language: Language,
  options: CalendarOptions,
): string {
  const link = appointmentLink(options.publicUrl, language, it.code)
  const { error, value } = createEvent({
    uid: `${it.visit}@willkommen`,
    productId: '-//Willkommen//Termine//DE',
    method: options.cancelled ? 'CANCEL' : 'PUBLISH',
    status: options.cancelled ? 'CANCELLED' : 'CONFIRMED',
    sequence: it.sequence,
    start: it.start.epochMilliseconds,
    end: it.end.epochMilliseconds,
    startInputType: 'utc',
    endInputType: 'utc',
    startOutputType: 'utc',
    endOutputType: 'utc',
    title: t(language, 'notices.event.title', { office: options.officeName }),
    location: placeOfSite(site),
    description: t(language, 'notices.event.details', { code: showCode(it.code), link }),
    busyStatus: options.cancelled ? 'FREE' : 'BUSY',
    // Nobody who shares a calendar should learn of it by default.
    classification: 'PRIVATE',
  })
  if (value === null) throw error ?? new Error('no calendar file')
  return folded(value)
}

const LINE_BYTES = 75

/** Lines of at most 75 bytes (RFC 5545, 3.1); the library counts letters, and ä has two bytes, a Chinese sign three. */
function folded(file: string): string {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n')
  return lines.map(fold).join('\r\n')
}

function fold(line: string): string {
  const parts: string[] = ['']
  let bytes = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (bytes + size > LINE_BYTES) {
      parts.push(' ')
      bytes = 1
    }
    parts[parts.length - 1] += sign
    bytes += size
  }
  return parts.join('\r\n')
}

export function placeOfSite(site: Pick<Site, 'name' | 'street' | 'city'>): string {
  return [site.name, site.street, site.city].filter((part) => part !== '').join(', ')
}

/** The page of the appointment: document list, change, cancel. The code is the key to it. */
export function appointmentLink(publicUrl: string, language: Language, code: string): string {
  return `${publicUrl}/${language}/mein-termin/${code}`
}
