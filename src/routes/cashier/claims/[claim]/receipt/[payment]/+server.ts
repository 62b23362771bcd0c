import { error } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import type { Payment, SeenClaim } from '#office/claims/index.ts'
import { textsIn } from '#texts/index.ts'
import { staffFrame } from '#ui/staff-page.ts'
import { feeNamesIn } from '../../../../../[language=lang]/parts/fee-name.ts'
import { siteOf } from '../../../../../reception/parts/site.ts'
import { sheetResponse } from '../../../../parts/pdf.ts'
import { isId } from '../../../../parts/said.ts'
import { euro } from '../../../../parts/view.ts'
import { ownWords } from './own-words.ts'
import type { RequestHandler } from './$types'

/** The receipt of one payment: number, amount, what for; in German and the language of the visit. No name: whoever holds it has paid. */
export const GET: RequestHandler = async (event) => {
  const { locals, params, url } = event
  // no layout stands before a file: whoever may look at a claim elsewhere does not print receipts here
  staffFrame(event)
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  if (!isId(params.claim)) error(404, 'unknown-claim')
  const seen = await office.claims.findClaim(actor, { site, claim: params.claim })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const payment = seen.payments.find(({ id }) => id === params.payment)
  if (!payment || payment.receipt === null) error(404, 'no receipt')
  const tills = await office.claims.readTills(actor, { site })
  const till = (tills.ok && tills.tills.find(({ id }) => id === payment.till)?.name) || ''
  const kassenzeichen = office.claims.formatKassenzeichen(seen.claim.kassenzeichen)
  const language = await office.charging.languageOfVisit(seen.claim.visit)
  const nameOf = feeNamesIn(office, language ?? 'de')
  const { t, tr } = textsIn('de')
  const { receipt: no, reversedAt } = payment
  const when = reversedAt && formatDayAndClock('de', reversedAt)
  return sheetResponse(locals, {
    title: t('cashier.receipt.title', { no }),
    file: `quittung-${no}`,
    blocks: [
      { kind: 'facts', items: factsOf(seen, payment, till, kassenzeichen) },
      ...(when ? [{ kind: 'note' as const, lines: [tr('cashier.receipt.reversed', { when })] }] : []),
      { kind: 'text', text: tr('cashier.receipt.copy') },
      ...ownWords(language, { claim: seen.claim, payment, kassenzeichen, nameOf }),
    ],
    foot: [],
  })
}

function factsOf({ claim }: SeenClaim, it: Payment, till: string, kassenzeichen: string) {
  const { tr } = textsIn('de')
  const cash = it.method === 'cash'
  const money = (name: string, cents: number) => ({ name, value: euro(cents), ltr: true })
  const word = (key: 'received' | 'given' | 'change' | 'left') => tr(`cashier.receipt.${key}`).text
  return [
    money(word('received'), it.cents),
    { name: tr('cashier.receipt.at'), value: formatDayAndClock('de', it.at) },
    { name: tr('cashier.receipt.kassenzeichen'), value: kassenzeichen, ltr: true },
    ...claim.lines.map(({ title, cents }) => ({
      name: tr('cashier.receipt.for'),
      value: `${title}: ${euro(cents)}`,
    })),
    { name: tr('cashier.receipt.method'), value: tr(`cashier.claim.methods.${it.method}`) },
    { name: tr('cashier.receipt.till'), value: till },
    ...(cash ? [money(word('given'), it.insertedCents), money(word('change'), it.changeCents)] : []),
    ...(claim.owedCents > 0 ? [money(word('left'), claim.owedCents)] : []),
  ]
}
