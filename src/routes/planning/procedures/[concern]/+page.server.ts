import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort, type FieldErrors } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { changeViews } from '../../../work/checklists/parts/changes.ts'
import { rowsOf, rowsTyped, stepsTyped } from '../parts/steps-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.procedures.readProcedure(actor, { site, concern: params.concern })
  if (!found.ok) error(found.refusal === 'not-permitted' ? 403 : 404, found.refusal)
  const { procedure, versions } = found
  const { diffSteps, kinds, bounds } = office.procedures
  const keptKeys = (url.searchParams.get('kept') ?? '').split(',')
  return {
    ...{ site, concern: procedure.concern, name: procedure.name, version: procedure.version, kinds, bounds },
    ...{ rows: rowsOf(procedure.steps), drift: changeViews(procedure.drift) },
    ...{ told: url.searchParams.get('told'), requestKey: office.ground.ids.uuid() },
    kept: procedure.steps.filter(({ key }) => keptKeys.includes(key)).map(({ words }) => words),
    versions: versions.map(({ version, at, act, why, steps, basis }, n) => ({
      ...{
        version,
        why,
        when: formatDayAndClock('de', at),
        by: textsIn('de').maybe(`procedures.versions.acts.${act}`)?.text ?? act,
      },
      changes: diffSteps(versions[n + 1]?.steps ?? basis, steps).length,
    })),
  }
}

type Event = RequestEvent & { readonly params: { readonly concern: string } }

/** What every act on a list is told: whose, which version was looked at, and its key. */
function commandOf(event: Event, form: FormData, act: string) {
  const { locals, url, params } = event
  const site = Number(typedShort(form, 'site')) || siteOf(locals, url).siteId
  return {
    ...{ site, concern: params.concern, version: Number(typedShort(form, 'version')) || 0 },
    key: keyOfForm(form, `procedures-${act}`),
  }
}

type Written = Outcome<{ readonly version: number; readonly kept: readonly string[] }>

function answer(
  event: Event,
  form: FormData,
  told: string,
  done: Written,
  /** The row of the form each step came from. */
  from: readonly number[] = [],
) {
  if (!done.ok) return refused(form, { [fieldOf(done, from)]: refusalWords(done, from) }, statusOf(done))
  const seen = Number(typedShort(form, 'version')) || 0
  const to = new URLSearchParams({
    ...{ site: typedShort(form, 'site'), told: done.version === seen ? 'same' : told },
    ...(done.kept.length > 0 && { kept: done.kept.join(',') }),
  })
  redirect(303, `/planning/procedures/${event.params.concern}?${to}`)
}

/** Nothing that was typed is lost: the rows come back as they were sent. */
function refused(form: FormData, errors: FieldErrors, status = 400) {
  const { data } = refuseForm(form, errors)
  return fail(status, { ...data, rows: rowsTyped(form) })
}

const statusOf = ({ refusal }: Refusal): number => (refusal === 'not-permitted' ? 403 : 409)

function refusalWords({ refusal, detail = {} }: Refusal, from: readonly number[]): Words {
  const { maybe, tr } = textsIn('de')
  const params = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)]))
  const number = String((from[Number(detail['step']) || 0] ?? 0) + 1)
  return maybe(`procedures.refusals.${refusal}`, { ...params, number }) ?? tr('procedures.refusals.other')
}

/** A step is spoken of at its row, the reason at its field, all else of the whole form. */
function fieldOf({ field, detail }: Refusal, from: readonly number[]): string {
  const step = detail?.['step']
  if (typeof step === 'number') return `${field ?? 'words'}-${from[step] ?? 0}`
  return field === 'why' ? 'why' : ''
}

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData()
    const read = stepsTyped(rowsTyped(form))
    if ('errors' in read) return refused(form, read.errors)
    const { steps, from } = read
    const done = await event.locals.office.procedures.saveProcedure(event.locals.actor, {
      ...{ ...commandOf(event, form, 'save'), steps, why: typed(form, 'why') },
    })
    return answer(event, form, 'saved', done, from)
  },
  restore: async (event) => {
    const form = await event.request.formData()
    const restore = Number(typedShort(form, 'restore')) || 0
    const command = commandOf(event, form, `restore-${restore}`)
    const done = await event.locals.office.procedures.restoreProcedure(event.locals.actor, {
      ...command,
      restore,
    })
    return answer(event, form, 'restored', done)
  },
  takeOver: async (event) => {
    const form = await event.request.formData()
    const command = commandOf(event, form, 'take-over')
    const done = await event.locals.office.procedures.takeOverCatalogue(event.locals.actor, command)
    return answer(event, form, 'taken', done)
  },
}
