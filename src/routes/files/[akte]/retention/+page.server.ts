import { error } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { formatDayOf } from '#ground/languages/index.ts'
import { dayIn, typed, typedShort } from '#ui/forms.ts'
import { act, dayText, refusedIn, toldIn } from '../../../retention/parts/acts.ts'
import { termView } from './views.ts'
import type { Actions, PageServerLoad } from './$types'

/** Until when this file is kept, why, and what stands against its end. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const seen = await office.retention.lookAtRetention(actor, { akte: params.akte })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const it = seen.found
  const subjectOf = new Map(
    it.documents.map(({ id, number, subject }) => [id, `${number ?? '–'} ${subject}`]),
  )
  return {
    ...{ told: toldIn(url), refused: refusedIn(url), requestKey: office.ground.ids.uuid() },
    ...{ disposal: it.disposal, offered: it.offered },
    terms: it.terms.map((one) =>
      termView(one, it.today, one.document ? (subjectOf.get(one.document) ?? '') : null),
    ),
    kinds: [
      ...new Set([...office.retention.eventKindsFor('akte'), ...office.retention.eventKindsFor('document')]),
    ],
    holdKinds: [...office.retention.holdKinds],
    documents: it.documents.map(({ id }) => ({ value: id, label: subjectOf.get(id) ?? '' })),
    events: it.events.map(
      ({ id, kind, onDay, takenOver, source, notedBy, notedAt, revokedWhy, document }) => ({
        ...{ id, kind, source, revokedWhy, on: dayText(onDay), takenOver: dayText(takenOver) },
        ...{ by: it.names.get(notedBy) ?? '', at: formatDayOf('de', notedAt, 'short') },
        about: document ? (subjectOf.get(document) ?? '') : null,
      }),
    ),
    holds: it.holds.map(({ id, kind, reason, stands, untilDay, setBy, setAt, document, endWhy }) => ({
      ...{ id, kind, reason, stands, endWhy, until: dayText(untilDay) },
      ...{ by: it.names.get(setBy) ?? '', at: formatDayOf('de', setAt, 'short') },
      about: document ? (subjectOf.get(document) ?? '') : null,
    })),
    handOvers: it.handOvers.map(({ process, office: to, madeAt, confirmed, fault }) => ({
      ...{ process, office: to, confirmed, fault: fault ?? '', day: formatDayOf('de', madeAt, 'short') },
    })),
  }
}

const back = (akte: string, told: string) => (): string => `/files/${akte}/retention?done=${told}`

export const actions: Actions = {
  event: (event) =>
    act(
      event,
      'event',
      async (form, key) => {
        const onDay = dayIn(form, 'onDay')
        if (!onDay) return refuse('day-missing', { field: 'onDay' })
        const takenOver = dayIn(form, 'takenOver')
        if (takenOver === undefined) return refuse('day-missing', { field: 'takenOver' })
        return event.locals.office.retention.noteEvent(event.locals.actor, {
          ...{
            akte: event.params.akte,
            document: typedShort(form, 'document') || null,
            onDay,
            takenOver,
            key,
          },
          ...{ kind: typedShort(form, 'kind'), source: typed(form, 'source') },
        })
      },
      back(event.params.akte, 'event'),
    ),
  revoke: (event) =>
    act(
      event,
      'revoke',
      (form, key) =>
        event.locals.office.retention.revokeEvent(event.locals.actor, {
          ...{ akte: event.params.akte, event: typedShort(form, 'event'), why: typed(form, 'why'), key },
        }),
      back(event.params.akte, 'revoked'),
    ),
  shorten: (event) =>
    act(
      event,
      'shorten',
      (form, key) =>
        event.locals.office.retention.shortenTerm(event.locals.actor, {
          ...{
            akte: event.params.akte,
            document: typedShort(form, 'document') || null,
            why: typed(form, 'why'),
            key,
          },
        }),
      back(event.params.akte, 'shortened'),
    ),
  hold: (event) =>
    act(
      event,
      'hold',
      async (form, key) => {
        const until = dayIn(form, 'until')
        if (until === undefined) return refuse('day-missing', { field: 'until' })
        return event.locals.office.retention.placeHold(event.locals.actor, {
          ...{ akte: event.params.akte, document: typedShort(form, 'document') || null, until, key },
          ...{ kind: typedShort(form, 'kind'), reason: typed(form, 'reason') },
        })
      },
      back(event.params.akte, 'hold'),
    ),
  endHold: (event) =>
    act(
      event,
      'endHold',
      (form, key) =>
        event.locals.office.retention.endHold(event.locals.actor, {
          ...{ akte: event.params.akte, hold: typedShort(form, 'hold'), why: typed(form, 'why'), key },
        }),
      back(event.params.akte, 'holdEnded'),
    ),
}
