import { fail, redirect } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import type { TouchedBooking } from '#office/catalogue/index.ts'
import type { Words } from '#ui/words.ts'
import { accountNames } from '../parts/account-names.ts'
import { firstOf, valuesOf } from '../parts/form-values.ts'
import { LISTED } from '../parts/kinds.ts'
import { onlyAdmin } from '../parts/only-admin.ts'
import { refusalWords } from '../parts/save-entry.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  onlyAdmin(locals)
  const { catalogueEditor: editor, ground } = locals.office
  const { changes, findings, set } = await editor.showChangeSet()
  return {
    changes: changes.map((change) => ({ ...change, editedAt: formatDayAndClock('de', change.editedAt) })),
    ...{ findings, set },
    fields: Object.fromEntries(LISTED.map((kind) => [kind, editor.fieldsOf(kind)])),
    choices: await editor.listChoices(),
    names: await accountNames(
      locals,
      changes.map(({ editedBy }) => editedBy),
    ),
    published: url.searchParams.get('published'),
    discarded: url.searchParams.has('discarded'),
    requestKey: ground.ids.uuid(),
  }
}

/** Bookings the set would touch, and the mark that exactly these were seen. */
interface Blocked {
  readonly touched: readonly TouchedBooking[]
  readonly seen: string
}

export const actions: Actions = {
  publish: async ({ locals, request }) => {
    const values = valuesOf(await request.formData())
    const why = firstOf(values, 'why')
    const done = await locals.office.catalogueEditor.publish(locals.actor, {
      ...{ why, set: firstOf(values, 'set') },
      ...{ seen: firstOf(values, 'seen') || undefined, key: firstOf(values, 'requestKey') || undefined },
    })
    if (done.ok) redirect(303, `/admin/catalogue/changes?published=${done.revision}`)
    const blocked = done.refusal === 'touches-bookings' ? (done.detail as unknown as Blocked) : null
    const field = done.field === 'why' ? 'why' : ''
    const errors: Record<string, Words> = blocked ? {} : { [field]: refusalWords(locals, done.refusal) }
    return fail(409, { why, errors, blocked })
  },
  discard: async ({ locals, request }) => {
    const values = valuesOf(await request.formData())
    const kind = [...LISTED, 'texts' as const].find((one) => one === firstOf(values, 'kind'))
    const refused = (refusal: string) =>
      fail(409, {
        ...{ why: '', blocked: null as Blocked | null },
        errors: { '': refusalWords(locals, refusal) } as Record<string, Words>,
      })
    if (!kind) return refused('no-such-draft')
    const done = await locals.office.catalogueEditor.discardDraft(locals.actor, {
      ...{ kind, key: firstOf(values, 'key'), requestKey: firstOf(values, 'requestKey') || undefined },
    })
    if (done.ok) redirect(303, '/admin/catalogue/changes?discarded')
    return refused(done.refusal)
  },
}
