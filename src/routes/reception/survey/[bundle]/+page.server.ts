import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { languageCodes, nameForStaff } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

const { tr, maybe } = textsIn('de')

/** One bundle: how many are typed, and an empty sheet. What was typed before is not shown again. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const seen = await office.survey.readBundles(actor, siteId)
  if (!seen.ok) error(403, seen.refusal)
  const bundle = seen.bundles.find(({ id }) => id === params.bundle)
  if (!bundle) error(404, 'unknown-bundle')
  return {
    bundle: { id: bundle.id, typed: bundle.typed, sheets: bundle.sheets },
    questions: questionsAt(locals).map((key) => ({ key, words: maybe(`survey.questions.${key}`) ?? key })),
    scale: office.survey.scale.map((value) => ({
      value: String(value),
      label: maybe(`survey.scale.v${value}`) ?? String(value),
    })),
    languages: languageCodes.map((value) => ({ value, label: nameForStaff(value) })),
    lastLanguage: (url.searchParams.get('sprache') ?? '').slice(0, 20),
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

const questionsAt = ({ office }: App.Locals): string[] =>
  office.survey.questionsOn(officeDay(office.ground.clock.now())).questions.map(({ key }) => key)

export const actions: Actions = {
  type: (event) =>
    act(event, 'typed', (form, of) =>
      event.locals.office.survey.typeSheet(event.locals.actor, {
        ...{ ...of, language: typedShort(form, 'language'), words: typed(form, 'words') },
        answers: Object.fromEntries(questionsAt(event.locals).map((key) => [key, typedShort(form, key)])),
      }),
    ),
  takeBack: (event) =>
    act(event, 'back', (_, of) => event.locals.office.survey.takeBackSheet(event.locals.actor, of)),
  close: (event) =>
    act(event, 'closed', (_, of) => event.locals.office.survey.closeBundle(event.locals.actor, of)),
  drop: (event) =>
    act(event, 'dropped', async (form, of) =>
      typed(form, 'sure') === 'yes'
        ? event.locals.office.survey.dropBundle(event.locals.actor, of)
        : { ok: false as const, refusal: 'not-sure', field: 'sure' },
    ),
}

interface Of {
  readonly site: number
  readonly bundle: string
  readonly key: string | undefined
}
type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: string; readonly field?: string }

async function act(event: RequestEvent, told: string, work: (form: FormData, of: Of) => Promise<Done>) {
  const form = await event.request.formData()
  const site = Number(typedShort(form, 'site'))
  const bundle = event.params['bundle'] ?? ''
  const done = await work(form, { site, bundle, key: keyOfForm(form, told, `:${bundle}`) })
  if (!done.ok) {
    const said = maybe(`surveys.paper.wrong.${done.refusal}`) ?? tr('surveys.paper.wrong.any')
    return refuseForm(form, { [done.field ?? '']: said }, { status: done.field ? 400 : 409 })
  }
  const isOver = told === 'closed' || told === 'dropped'
  const more = new URLSearchParams({ site: String(site), told, sprache: typedShort(form, 'language') })
  redirect(303, `/reception/survey${isOver ? '' : `/${encodeURIComponent(bundle)}`}?${more}`)
}
