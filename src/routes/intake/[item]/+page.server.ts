import { error } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { typed } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'
import { keyIn, pressed, toldIn } from '../parts/said.ts'
import { itemView, nameOf, stepView, waitsFor } from '../parts/view.ts'
import { arrangementIn, startsIn } from './arrangement.ts'
import type { Actions, PageServerLoad } from './$types'

/** One item with everything but its bytes. A look at somebody's papers: a row in the trail. */
export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
  depends('intake:item')
  const { office, actor, account } = locals
  const seen = await office.intake.lookAtItem(actor, params.item)
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { item, files, steps, pages, parts } = seen
  const mayFile = account?.roles.some((it) => it === 'caseworker' || it === 'head') ?? false
  const isOpen = ['working', 'waiting', 'held', 'ready'].includes(item.state)
  const suggested = mayFile && isOpen ? await office.intake.suggestAkten(actor, params.item) : null
  const found = await personsIn(locals, item.site, url)
  return {
    item: itemView(item, seen.person),
    ...{ isOpen, mayFile, mayBeFiled: seen.mayBeFiled, waits: waitsFor(steps), told: toldIn(url) },
    steps: steps.map((it) => stepView(it, item)),
    files: files.map((it) => ({
      id: it.id,
      name: it.name,
      mime: it.mime,
      bytes: it.bytes,
      verdict: it.verdict,
    })),
    pages: pages.map(({ position, file, number, rotation, isLeftOut, ink, text, codes }) => ({
      ...{ position, file, number, rotation, isLeftOut, text },
      isBlank: ink !== null && ink < 0.0005 && codes.length === 0,
    })),
    parts: parts.map(({ id, subject, state }) => ({ id, subject, state })),
    suggestions: suggested?.ok ? suggested.suggestions.flatMap(choicesOf) : [],
    requestKey: office.ground.ids.uuid(),
    ...{
      hasPerson: item.person !== null,
      found,
      asked: url.searchParams.get('family') ?? '',
      askedBirth: url.searchParams.get('birth') ?? '',
    },
    isMoving: item.state === 'working',
  }
}

type Seen = Extract<
  Awaited<ReturnType<App.Locals['office']['intake']['suggestAkten']>>,
  { ok: true }
>['suggestions'][number]

/** An Akte, and each of its open Vorgänge, as one choice each. */
function choicesOf({ akte, person, vorgaenge, because }: Seen) {
  const name = person ? nameOf(person) : ''
  const label = [akte.reference, akte.subject, name].filter((it) => it !== '').join(' · ')
  return [
    { value: `${akte.id}|`, label, vorgang: '', because: because as string },
    ...vorgaenge.map((it) => ({
      ...{ value: `${akte.id}|${it.id}`, label, because: because as string },
      vorgang: `${it.number}. ${it.subject}`,
    })),
  ]
}

async function personsIn({ office, actor }: App.Locals, site: number, url: URL) {
  const [family, birth] = [
    url.searchParams.get('family')?.trim() ?? '',
    dayTyped(url.searchParams.get('birth') ?? ''),
  ]
  if (family === '' || !birth) return []
  const { year, month, day } = birth
  const seen = await office.handin.findPerson(actor, {
    site,
    familyName: family.slice(0, 100),
    birth: { year, month, day },
  })
  return seen.ok ? seen.found.map((it) => ({ id: it.id, name: nameOf(it) })) : []
}

const here = (item: string, told: string): string => `/intake/${item}?told=${told}`

export const actions: Actions = {
  change: (event) =>
    pressed(
      event,
      async (form) => {
        const given = typed(form, 'letterDate')
        const letterDate = given === '' ? null : dayTyped(given)
        if (given !== '' && !letterDate) return refuse('date-wrong', { field: 'letterDate' })
        return event.locals.office.intake.changeIntake(event.locals.actor, {
          item: event.params.item,
          fields: {
            subject: typed(form, 'subject'),
            sender: typed(form, 'sender'),
            foreignReference: typed(form, 'foreignReference'),
            letterDate,
          },
        })
      },
      () => here(event.params.item, 'saved'),
    ),
  person: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.intake.changeIntake(event.locals.actor, {
          item: event.params.item,
          fields: { person: typed(form, 'person') },
        }),
      () => here(event.params.item, 'saved'),
    ),
  file: (event) =>
    pressed(
      event,
      async (form) => {
        const { office, actor } = event.locals
        const seen = await office.intake.lookAtItem(actor, event.params.item)
        if (!seen.ok) return seen
        const [chosen = '', vorgang = ''] = typed(form, 'akte').split('|')
        const reference = typed(form, 'reference')
          .replace(/\p{Cc}/gu, '')
          .toWellFormed()
          .slice(0, 80)
        const named =
          reference === ''
            ? null
            : await office.casefiles.findByReference(actor, { site: seen.item.site, reference })
        if (named && !named.ok) return refuse(named.refusal, { field: 'reference' })
        const akte = named ? named.akte : chosen
        if (akte === '') return refuse('unknown-file', { field: 'reference' })
        return office.intake.fileItem(actor, {
          ...{ item: event.params.item, akte, vorgang: named || vorgang === '' ? null : vorgang },
          ...keyIn(form, 'file'),
        })
      },
      () => here(event.params.item, 'filed'),
    ),
  atOnce: (event) =>
    pressed(
      event,
      () => event.locals.office.intake.fileAtOnce(event.locals.actor, event.params.item),
      () => here(event.params.item, 'filed'),
    ),
  arrange: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.intake.arrangePages(event.locals.actor, {
          item: event.params.item,
          pages: arrangementIn(form),
        }),
      () => here(event.params.item, 'again'),
    ),
  cut: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.intake.cutItem(event.locals.actor, {
          item: event.params.item,
          starts: startsIn(form),
        }),
      () => here(event.params.item, 'parted'),
    ),
  check: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.intake.checkScan(event.locals.actor, {
          item: event.params.item,
          note: typed(form, 'note'),
        }),
      () => here(event.params.item, 'checked'),
    ),
  retry: (event) =>
    pressed(
      event,
      () => event.locals.office.intake.retryItem(event.locals.actor, { item: event.params.item }),
      () => here(event.params.item, 'again'),
    ),
  return: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.intake.returnItem(event.locals.actor, {
          item: event.params.item,
          reason: typed(form, 'reason'),
        }),
      () => here(event.params.item, 'returned'),
    ),
}
