import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import type { ListField, PreviewRow, RowFaults } from '#office/pickup/index.ts'
import { textsIn } from '#texts/index.ts'
import { typed } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { siteOf } from '../../parts/site.ts'
import { act, readAt, refusedCards, siteIn, toldOf } from '../parts/acts.ts'
import type { Actions, PageServerLoad } from './$types'

const FIELDS = [
  'serial',
  'familyName',
  'givenNames',
  'birth',
  'kind',
  'received',
] as const satisfies readonly ListField[]

export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const lists = await office.pickup.readLists(actor, { site: siteOf(locals, url).siteId })
  if (!lists.ok) error(403, lists.refusal)
  return {
    open: lists.rows.map((row) => ({ ...row, faults: faultWords(row.faults) })),
    deliveries: lists.deliveries.map(({ importedAt, ...same }) => ({
      ...same,
      when: formatDayAndClock('de', importedAt),
    })),
    requestKey: office.ground.ids.uuid(),
    told: toldOf(url),
  }
}

function faultWords(faults: RowFaults): Readonly<Record<string, Words>> {
  const { tr } = textsIn('de')
  return Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field, tr(`cards.fault.${fault}`)]),
  )
}

const acts = ({ locals }: RequestEvent) => locals.office.pickup

export const actions: Actions = {
  show: async (event) => {
    const form = await event.request.formData()
    const { site } = readAt(form, 'show')
    const list = await listOf(event, form)
    if ('refusal' in list) return refusedCards(form, { ok: false, refusal: list.refusal, field: 'list' })
    const seen = await acts(event).previewList(event.locals.actor, { site, ...list })
    if (!seen.ok) return refusedCards(form, seen)
    return { preview: { ...list, rows: seen.rows.map(rowView), ...sums(seen.rows) }, values: {}, errors: {} }
  },
  take: async (event) => {
    const form = await event.request.formData()
    const { site, key } = readAt(form, 'take')
    const text = typed(form, 'list')
    const name = typed(form, 'name').slice(0, 200)
    const tell = typed(form, 'tell') === 'yes'
    const done = await acts(event).importList(event.locals.actor, { site, name, text, tell, key })
    if (!done.ok) return refusedCards(form, done)
    const { ok: _, ...counts } = done
    const told = Object.fromEntries(Object.entries(counts).map(([what, count]) => [what, String(count)]))
    // the word "told" is taken: it names the act
    const words = { ...told, told: 'imported', people: told['told'] ?? '0' }
    redirect(303, `/reception/cards/import?${new URLSearchParams({ ...siteIn(event, form), ...words })}`)
  },
  correct: async (event) => {
    const form = await event.request.formData()
    const { site, key } = readAt(form, 'correct')
    const row = typed(form, 'row').slice(0, 40)
    const fields = Object.fromEntries(FIELDS.map((name) => [name, typed(form, name).slice(0, 300)]))
    const done = await acts(event).correctRow(event.locals.actor, {
      ...{ site, row, key: key && `${key}${row}` },
      fields: fields as Record<ListField, string>,
    })
    if (done.ok)
      redirect(
        303,
        `/reception/cards/import?${new URLSearchParams({ ...siteIn(event, form), told: 'corrected' })}`,
      )
    const faults = done.refusal === 'row-faulty' ? (done.detail?.['faults'] as RowFaults) : {}
    return refusedCards(form, done, faultWords(faults))
  },
  strike: (event) =>
    act(
      event,
      'strike',
      ({ site, why, key }, form) => {
        const row = typed(form, 'row').slice(0, 40)
        return acts(event).strikeRow(event.locals.actor, { site, row, why, key: key && `${key}${row}` })
      },
      () => ({ told: 'struck' }),
    ),
}

/** From the file, else from what was pasted. */
async function listOf(
  { locals }: RequestEvent,
  form: FormData,
): Promise<{ name: string; text: string } | { refusal: string }> {
  const { bytesMax, decodeList } = locals.office.pickup
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    if (file.size > bytesMax) return { refusal: 'list-too-long' }
    return { name: file.name.slice(0, 200), text: decodeList(new Uint8Array(await file.arrayBuffer())) }
  }
  const text = typed(form, 'list')
  return text.length > bytesMax ? { refusal: 'list-too-long' } : { name: 'eingefügt', text }
}

function rowView({ raw, fate, faults }: PreviewRow) {
  return { ...raw, fate, faults: faultWords(faults) }
}

function sums(rows: readonly PreviewRow[]) {
  const count = (...fates: PreviewRow['fate'][]) => rows.filter(({ fate }) => fates.includes(fate)).length
  return { fresh: count('new'), known: count('known', 'twice', 'asked-before'), faulty: count('faulty') }
}
