import { error, redirect } from '@sveltejs/kit'
import type { ClosingKind, Counted } from '#office/cashdesk/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { euroTyped } from '#ui/typed-euro.ts'
import { siteOf } from '../../../../reception/parts/site.ts'
import { isId, keyIn, refused } from '../../../parts/said.ts'
import { tillView } from '../../../parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

/** The form by denomination. What should be there is not on this page. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const seen = await office.claims.readTills(actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  const till = seen.tills.find(({ id, kind, active }) => id === params.till && kind !== 'bank' && active)
  if (!till) error(404, 'unknown-till')
  const last = await office.cashdesk.readClosings(actor, { site, till: till.id })
  const open = last.ok
    ? last.closings.find(({ confirmedAt, refusedAt }) => !confirmedAt && !refusedAt)
    : undefined
  return {
    till: tillView(till),
    denominations: office.cashdesk.denominations.map((cents) => ({ cents, isNote: cents >= 500 })),
    open: open?.id ?? null,
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const { office, actor } = locals
    const { siteId: site } = siteOf(locals, url)
    const form = await request.formData()
    const { tr } = textsIn('de')
    const { counted, wrong } = countedIn(form, office.cashdesk.denominations)
    const removed = euroTyped(typed(form, 'removed').slice(0, 40))
    const told = euroTyped(typed(form, 'cardTold').slice(0, 40))
    const amount = tr('cashier.count.badAmount')
    const errors = {
      ...Object.fromEntries(wrong.map((cents) => [`n${cents}`, tr('cashier.count.badPieces')])),
      ...(removed === undefined && { removed: amount }),
      ...(told === undefined && { cardTold: amount }),
    }
    if (Object.keys(errors).length > 0) return refuseForm(form, errors)
    const done = await office.cashdesk.countTill(actor, {
      ...{ site, till: isId(params.till) ? params.till : '00000000-0000-0000-0000-000000000000' },
      // an unknown kind is refused by name
      ...{ kind: typed(form, 'kind') as ClosingKind, counted, removedCents: removed ?? 0 },
      ...{
        cardToldCents: told ?? null,
        remark: typed(form, 'remark').slice(0, 1000),
        ...keyIn(form, 'count'),
      },
    })
    if (!done.ok) {
      // how much it differs is not said: it would be counted until it fits
      const { detail, ...rest } = done
      const isRemark = done.refusal === 'remark-missing'
      return refused(form, isRemark ? { ...rest, field: 'remark' } : { ...rest, detail }, {
        till: '',
        counted: '',
      })
    }
    redirect(303, `/cashier/counts/${done.closing}?told=counted`)
  },
}

/** Pieces as typed, an empty field is none; fields that hold no number of pieces. */
function countedIn(form: FormData, denominations: readonly number[]): { counted: Counted; wrong: number[] } {
  const wrong: number[] = []
  const counted: Record<number, number> = {}
  for (const cents of denominations) {
    const text = typed(form, `n${cents}`)
    if (text === '') continue
    if (!/^\d{1,6}$/.test(text)) wrong.push(cents)
    else if (Number(text) > 0) counted[cents] = Number(text)
  }
  return { counted, wrong }
}
