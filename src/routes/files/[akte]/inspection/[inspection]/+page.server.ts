import { error, type RequestEvent } from '@sveltejs/kit'
import { typed, typedShort } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { act, named, wordsOf } from '../parts/acts.ts'
import { shownOf } from '../parts/views.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { akte, inspection } = params
  const seen = await office.inspection.readInspection(actor, { akte, inspection })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  if (!seen.found) error(404, 'unknown-inspection')
  const { isMine, ...shown } = shownOf(seen.found)
  const chosen = shown.items.find(({ document }) => document === url.searchParams.get('document'))
  return {
    inspection: shown,
    mine: isMine(actor.id),
    work: workOf(locals, inspection, shown.items),
    chosen: chosen ? { ...chosen, ...(await pageOf(locals, chosen, url)) } : null,
    told: toldIn(url),
    requestKey: office.ground.ids.uuid(),
  }
}

/** What this colleague asked to have put together and did not wait for. */
function workOf(
  { office, actor }: App.Locals,
  inspection: string,
  items: readonly { document: string; subject: string }[],
): { readonly why: Words | null } | null {
  const it = office.inspection.submissionOf(actor, { inspection })
  if (!it) return null
  const subjects = new Map(items.map(({ document, subject }) => [document, subject]))
  return { why: it.ended ? wordsOf(named(it.ended, subjects)) : null }
}

/** The page that is marked, and how large it is; without pages there is nothing to mark. */
async function pageOf(
  { office, actor }: App.Locals,
  { document, file }: { document: string; file: string | null },
  url: URL,
) {
  if (!file) return { page: 0, pageCount: 0, size: null }
  const seen = await office.viewing.readPages(actor, { document, file })
  if (!seen.ok) return { page: 0, pageCount: 0, size: null }
  const { pages, sizes } = seen.found
  const asked = Number(url.searchParams.get('page'))
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1
  return { page, pageCount: pages, size: sizes[page - 1] ?? null }
}

function toldIn({ searchParams }: URL) {
  const told = searchParams.get('told') ?? ''
  const count = (name: string): number => Math.min(99_999, Number(searchParams.get(name)) || 0)
  return {
    told: /^[a-z]{2,20}$/.test(told) ? told : '',
    marked: count('marked'),
    wordless: count('wordless'),
  }
}

type Event = RequestEvent<{ akte: string; inspection: string }>
const at = ({ params }: Event) => ({ akte: params.akte, inspection: params.inspection })

const MM = 72 / 25.4
/** Points; what was drawn comes as points, what was typed as millimetres. */
function measure(form: FormData, name: string): number {
  const drawn = typedShort(form, `${name}Points`)
  if (drawn !== '') return Number(drawn)
  return Number(typedShort(form, name).replace(',', '.') || NaN) * MM
}

export const actions: Actions = {
  choose: (event) =>
    act(event, 'choose', (form) =>
      event.locals.office.inspection.chooseDocument(event.locals.actor, {
        ...at(event),
        document: typed(form, 'document'),
        choice: typed(form, 'choice') === 'excluded' ? 'excluded' : 'given',
        pages: typed(form, 'pages'),
        ground: typed(form, 'ground') || null,
        remark: typed(form, 'remark'),
      }),
    ),
  word: (event) =>
    act(
      event,
      'word',
      async (form) =>
        named(
          await event.locals.office.inspection.markWord(event.locals.actor, {
            ...at(event),
            word: typed(form, 'word'),
            ground: typed(form, 'wordGround'),
          }),
          await subjectsOf(event),
        ),
      ({ marked, wordless }) => ({
        told: { marked: String(marked), wordless: String(wordless.length) },
      }),
    ),
  mark: (event) =>
    act(event, 'mark', (form) =>
      event.locals.office.inspection.markAreas(event.locals.actor, {
        ...at(event),
        document: typed(form, 'document'),
        page: Number(typedShort(form, 'page')),
        ground: typed(form, 'markGround'),
        areas: [
          {
            x: measure(form, 'x'),
            y: measure(form, 'y'),
            width: measure(form, 'width'),
            height: measure(form, 'height'),
          },
        ],
      }),
    ),
  unmark: (event) =>
    act(event, 'unmark', (form) =>
      event.locals.office.inspection.unmarkArea(event.locals.actor, {
        ...at(event),
        area: typed(form, 'area'),
      }),
    ),
  submit: (event) =>
    act(
      event,
      'submit',
      async (_, key) =>
        named(
          await event.locals.office.inspection.submitInspection(event.locals.actor, { ...at(event), key }),
          await subjectsOf(event),
        ),
      ({ pages }) => ({ told: pages === null ? { told: 'working' } : {} }),
    ),
  release: (event) =>
    act(event, 'release', (form, key) =>
      event.locals.office.inspection.releaseInspection(event.locals.actor, {
        ...at(event),
        keep: form.has('keep'),
        key,
      }),
    ),
  return: (event) =>
    act(event, 'return', (form, key) =>
      event.locals.office.inspection.returnInspection(event.locals.actor, {
        ...at(event),
        why: typed(form, 'why'),
        key,
      }),
    ),
  give: (event) =>
    act(event, 'give', (form, key) => {
      const { inspection } = event.locals.office
      const way = inspection.ways.find((it) => it === typed(form, 'way'))
      return inspection.giveInspection(event.locals.actor, {
        ...at(event),
        way: way ?? ('' as never),
        to: typed(form, 'to'),
        key,
      })
    }),
  withdraw: (event) =>
    act(event, 'withdraw', (_, key) =>
      event.locals.office.inspection.withdrawInspection(event.locals.actor, { ...at(event), key }),
    ),
}

async function subjectsOf(event: Event): Promise<ReadonlyMap<string, string>> {
  const seen = await event.locals.office.inspection.readInspection(event.locals.actor, at(event))
  const items = seen.ok ? (seen.found?.items ?? []) : []
  return new Map(items.map(({ document, subject }) => [document, subject]))
}
