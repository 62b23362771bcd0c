import { redirect, type RequestEvent } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import type { NewVerfuegung } from '#office/circulation/index.ts'
import { chosen, dayIn, typed, typedShort } from '#ui/forms.ts'
import { act, addressAfter, idFrom, idIn, refused } from '../../parts/acts.ts'
import { onInFolder } from './folder.ts'
import { ROWS } from './routes.ts'

const course = ({ locals }: RequestEvent) => locals.office.circulation
const akteOf = ({ params }: RequestEvent): string => params['akte'] ?? ''

type NewPoint = NewVerfuegung['points'][number]

/** A colleague or a team; an account that can be none is nobody's. */
const assigneeOf = (value: string): string =>
  value.startsWith('account:') ? `account:${idFrom(value.slice('account:'.length))}` : value

/** Rows of the route that were filled in. Null: a day that is none, at this row. */
export function pointsIn(form: FormData): readonly NewPoint[] | { readonly row: number } {
  const points: NewPoint[] = []
  for (let row = 0; row < ROWS; row++) {
    const kind = typedShort(form, `p${row}-kind`)
    if (kind === '') continue
    const due = dayIn(form, `p${row}-due`)
    if (due === undefined) return { row }
    const step = Number(typedShort(form, `p${row}-step`, 3)) || row + 1
    points.push({
      ...{ step, kind, due, assignee: assigneeOf(typedShort(form, `p${row}-assignee`, 80)) },
      instruction: typed(form, `p${row}-instruction`),
    })
  }
  return points
}

const start = (event: RequestEvent) =>
  act(
    event,
    'start',
    (form, key) => {
      const points = pointsIn(form)
      if ('row' in points) return Promise.resolve(refuse('day-wrong', { field: `p${points.row}-due` }))
      return course(event).startVerfuegung(event.locals.actor, {
        ...{ akte: akteOf(event), subject: typed(form, 'course-subject'), points, key },
        documents: chosen(form, 'course-documents').map(idFrom),
        openToParticipants: chosen(form, 'openToParticipants').includes('yes'),
      })
    },
    () => ({ template: '' }),
  )

/** Points ahead are replaced; what was done stays. */
const changeRoute = (event: RequestEvent) =>
  act(event, 'changeRoute', (form, key) => {
    const points = pointsIn(form)
    if ('row' in points) return Promise.resolve(refuse('day-wrong', { field: `p${points.row}-due` }))
    return course(event).changeRoute(event.locals.actor, {
      ...{ akte: akteOf(event), verfuegung: idIn(form, 'verfuegung'), points, key },
      ...{ revision: Number(typedShort(form, 'revision', 9)) || 0, remark: typed(form, 'route-remark') },
    })
  })

/** Versions that were on the screen when the point was pressed: `v-<document>`. */
function versionsIn(form: FormData): Record<string, string> {
  const seen: Record<string, string> = {}
  for (const [name, value] of form)
    if (name.startsWith('v-') && typeof value === 'string') seen[name.slice(2)] = value.slice(0, 36)
  return seen
}

const at = (event: RequestEvent, form: FormData, key: string | undefined) => ({
  ...{
    akte: akteOf(event),
    verfuegung: idIn(form, 'verfuegung'),
    point: idIn(form, 'point'),
    key,
  },
})

/** Signed, sent, read: done. In the laufende Mappe the next thing comes at once. */
const complete = async (event: RequestEvent) => {
  const asked = await event.request.formData()
  const key = typedShort(asked, 'requestKey', 64)
  asked.set('form', 'complete')
  const done = await course(event).completePoint(event.locals.actor, {
    ...at(event, asked, /^[\w-]{8,64}$/u.test(key) ? `complete:${key}` : undefined),
    ...{ versions: versionsIn(asked), remark: typed(asked, 'complete-remark') },
  })
  if (!done.ok) return refused(asked, done)
  const folder = event.url.searchParams.has('folder')
  // let in for this alone: the Akte is out of sight now
  if (!folder && done.isOut) redirect(303, '/files/tasks?told=complete')
  redirect(303, folder ? await onInFolder(event.locals) : addressAfter(event.url, { told: 'complete' }))
}

export const courseActs = {
  start,
  complete,
  changeRoute,
  giveBack: (event: RequestEvent) =>
    act(event, 'giveBack', (form, key) =>
      course(event).returnPoint(event.locals.actor, {
        ...at(event, form, key),
        remark: typed(form, 'return-remark'),
      }),
    ),
  undo: (event: RequestEvent) =>
    act(event, 'undo', (form, key) => course(event).undoPoint(event.locals.actor, at(event, form, key))),
  resume: (event: RequestEvent) =>
    act(event, 'resume', (form, key) =>
      course(event).resumeVerfuegung(event.locals.actor, at(event, form, key)),
    ),
  withdraw: (event: RequestEvent) =>
    act(event, 'withdraw', (form, key) =>
      course(event).withdrawVerfuegung(event.locals.actor, {
        ...at(event, form, key),
        why: typed(form, 'withdraw-why'),
      }),
    ),
  /** zdA, asked for twice: by the box that is ticked and the button that is pressed. */
  close: (event: RequestEvent) =>
    act(event, 'close', (form, key) => {
      if (!chosen(form, 'close-sure').includes('yes'))
        return Promise.resolve(refuse('not-sure', { field: 'sure' }))
      return course(event).closeAkteWithProtocol(event.locals.actor, {
        ...{ akte: akteOf(event), remark: typed(form, 'close-remark'), key },
      })
    }),
  resubmit: (event: RequestEvent) =>
    act(event, 'resubmit', (form, key) => {
      const due = dayIn(form, 'resubmit-due')
      if (!due) return Promise.resolve(refuse('day-wrong', { field: 'due' }))
      const assignee = assigneeOf(typedShort(form, 'resubmit-assignee', 80))
      return course(event).resubmit(event.locals.actor, {
        ...{ akte: akteOf(event), due, about: typed(form, 'resubmit-about'), key },
        ...(assignee !== '' && { assignee }),
      })
    }),
  moveDate: (event: RequestEvent) =>
    act(event, 'moveDate', (form, key) => dateActs(event, form, key, 'move')),
  dateDone: (event: RequestEvent) =>
    act(event, 'dateDone', (form, key) => dateActs(event, form, key, 'done')),
  dateOpen: (event: RequestEvent) =>
    act(event, 'dateOpen', (form, key) => dateActs(event, form, key, 'open')),
}

/** A Wiedervorlage on another day, done, or not done after all. */
export function dateActs(
  event: RequestEvent,
  form: FormData,
  key: string | undefined,
  what: 'move' | 'done' | 'open',
) {
  const akte = typedShort(form, 'akte') || akteOf(event)
  const asked = { akte, resubmission: idIn(form, 'resubmission'), key }
  if (what !== 'move')
    return course(event).changeResubmission(event.locals.actor, { ...asked, done: what === 'done' })
  const due = dayIn(form, 'move-due')
  if (!due) return Promise.resolve(refuse('day-wrong', { field: 'due' }))
  return course(event).changeResubmission(event.locals.actor, { ...asked, due })
}
