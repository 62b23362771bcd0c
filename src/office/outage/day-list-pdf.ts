import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { showCode } from '#ground/identity/ids.ts'
import { formatDay, formatDayAndClock, formatTime } from '#ground/languages/index.ts'
import { renderPdf } from '#ground/pdf/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { bookedBetween } from '#office/appointments/index.ts'
import { startOf } from '#office/calling/index.ts'
import { findPersons, fullName } from '#office/people/index.ts'
import { visitsIn } from '#office/visits/index.ts'
import type { OutageRoom } from './room.ts'

export interface DayListOrder {
  readonly site: number
  readonly officeName: string
}

export interface DayListPdf {
  readonly pdf: Uint8Array
  readonly day: Temporal.PlainDate
  readonly entries: number
}

const HEAD = ['Zeit', 'Nummer', 'Code', 'Name', 'Anliegen', 'Team', 'da', 'fertig um']
const STATES = ['booked', 'waiting', 'called', 'serving', 'parked', 'finished', 'no_show', 'left'] as const

/** Today's appointments on paper: time, number, code, name, concern, team. A look at persons, one row in the trail. */
export async function dayListPdf(
  room: OutageRoom,
  actor: Actor,
  { site, officeName }: DayListOrder,
): Promise<Outcome<DayListPdf, 'not-permitted'>> {
  const { ground } = room
  const at = ground.clock.now()
  const day = officeDay(at)
  const deed = { act: 'outage.day-list', site, subject: `day:${site}/${day.toString()}` }
  const looked = await consult(ground, actor, deed, (tx) => rowsOf(room, tx, site, day))
  if (!looked.ok) return looked
  const rows = looked.found
  const pdf = await renderPdf({
    template: new URL('./day-list.typ', import.meta.url),
    ...{ language: 'de', at, title: `Tagesliste ${formatDay('de', day)}` },
    data: {
      ...{ office: officeName, head: HEAD, rows, none: 'Heute sind keine Termine vergeben.' },
      lead: `${officeName}. Für Ausfälle des Netzes: ankreuzen, wer da ist; Uhrzeit eintragen, wer fertig ist. Danach unter „Nacherfassung“ eingeben. Nach Dienstschluss vernichten.`,
      foot: `Stand ${formatDayAndClock('de', at)} · vertraulich`,
    },
  })
  return { ok: true, pdf, day, entries: rows.length }
}

async function rowsOf(
  { catalogue, reception }: OutageRoom,
  tx: Parameters<typeof visitsIn>[0],
  site: number,
  day: Temporal.PlainDate,
): Promise<string[][]> {
  const booked = await bookedBetween(tx, site, startOf(day), startOf(day.add({ days: 1 })))
  const visits = new Map((await visitsIn(tx, site, day, STATES)).map((visit) => [visit.id, visit]))
  const persons = await findPersons(
    tx,
    booked.flatMap(({ person }) => person ?? []),
  )
  const teams = new Map((await reception.calling.staff.teams(tx, site)).map(({ key, name }) => [key, name]))
  const nameOf = (key: string) => catalogue.catalogue.concerns.get(key)?.name.de ?? key
  return booked.map(({ visit, person, code, start, team, concerns }) => {
    const found = person === null ? undefined : persons.get(person)
    return [
      ...[formatTime(start), visits.get(visit)?.number ?? '', showCode(code)],
      ...[found ? fullName(found) : '', concerns.map(nameOf).join(', '), teams.get(team) ?? team, '', ''],
    ]
  })
}
