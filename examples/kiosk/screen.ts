import type { Machine, View } from './machine.ts'
import { sumOf } from './money.ts'
import { shown } from './read-code.ts'
import type { Payment } from './state.ts'
import { amount, isLanguage, LANGUAGES, WORDS, type Language, type Words } from './words.ts'

export const text = (it: string): string => it.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)!};`)

interface Context {
  readonly words: Words
  readonly money: (cents: number) => string
  readonly machine: Machine
}

/** What the visitor sees. Drawn anew whenever something happened; null: no power. */
export function screenOf(machine: Machine | null): string {
  if (!machine) return '<main class="dark" data-screen="off"><p>Kein Strom</p></main>'
  const language: Language = isLanguage(machine.language) ? machine.language : 'de'
  const words = WORDS[language]
  const it: Context = { words, machine, money: (cents) => `<bdi>${text(amount(cents, language))}</bdi>` }
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return `<div lang="${language}" dir="${direction}"><header><h1>${words.title}</h1>${languagesOf(language)}</header>
<main>${bodyOf(it)}</main></div>`
}

function languagesOf(now: Language): string {
  const buttons = Object.entries(LANGUAGES).map(([code, name]) =>
    button(`speak/${code}`, name, `lang="${code}" aria-pressed="${code === now}"`, 'small'),
  )
  return `<nav aria-label="Sprache / Language / اللغة">${buttons.join('')}</nav>`
}

const button = (act: string, label: string, more = '', kind = ''): string =>
  `<button type="button" data-act="${act}" class="${kind}" ${more}>${label}</button>`
const screen = (name: string, body: string): string => `<section data-screen="${name}">${body}</section>`

function bodyOf(it: Context): string {
  const { machine, words } = it
  const { current, isAlarmed } = machine.state
  if (current) return payingOf(it, current)
  if (isAlarmed) return screen('closed', `<p class="large" role="alert">${words.closed}</p>`)
  return viewOf(it, machine.view)
}

function viewOf(it: Context, view: View): string {
  const { words, money } = it
  switch (view.kind) {
    case 'start':
      return screen('start', startOf(it))
    case 'told': {
      const key = view.what as keyof Words
      return screen(
        view.what,
        `<p class="large" role="alert">${words[key] ?? words.closed}</p>${typedOf(view.typed)}${button('home', words.ok, '', 'main')}`,
      )
    }
    case 'claim':
      return screen(
        'claim',
        `<dl><dt>${words.amount}</dt><dd class="sum">${money(view.owedCents)}</dd>
<dt>${words.kassenzeichen}</dt><dd><bdi>${shown(view.kassenzeichen)}</bdi></dd></dl>
${notesOf(it, view)}
${button('pay/cash', words.cash, '', 'main')}${view.offline ? '' : button('pay/card', words.card, '', 'main')}
${button('home', words.back)}`,
      )
    case 'result':
      return screen('done', resultOf(it, view.payment))
  }
}

const typedOf = (typed = ''): string =>
  typed === '' ? '' : `<p class="sum"><bdi dir="ltr">${text(shown(typed))}</bdi></p>`
const digit = (key: string): string => `<button type="button" data-key="${key}">${key}</button>`

function startOf({ words, machine }: Context): string {
  const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(digit)
  const erase = `<button type="button" data-key="erase" class="word">${words.erase}</button>`
  const keys = [...digits, erase, digit('0')]
  return `<p class="large">${words.ask}</p>
<form data-act="read"><label for="code">${words.code}</label>
<input id="code" name="code" dir="ltr" inputmode="numeric" autocomplete="off" autofocus maxlength="400">
<div class="pad" dir="ltr">${keys.join('')}<button class="main">${words.go}</button></div></form>
${note(machine.it.devices.failures.printerJam, words.noReceipt)}`
}

const note = (isSo: boolean, what: string): string => (isSo ? `<p class="note">${what}</p>` : '')

/** Everything about change, paper and the line, before the first coin. */
function notesOf(
  { words, money, machine }: Context,
  { hint, offline }: Extract<View, { kind: 'claim' }>,
): string {
  const unfit = hint.unfit.map(money).join(' · ')
  return (
    note(hint.isExactOnly, words.exactOnly) +
    note(!hint.isExactOnly && unfit !== '', `${words.unfit} ${unfit}`) +
    note(machine.it.devices.failures.printerJam, words.noReceipt) +
    note(offline, words.offline)
  )
}

function payingOf(it: Context, payment: Payment): string {
  const { words, money, machine } = it
  const isOpen = payment.method === 'cash' && payment.change === null
  if (payment.method === 'card' && payment.card !== 'approved')
    return screen(
      'card',
      `<p class="sum">${money(payment.owedCents)}</p><p class="large" role="status">${words.terminal}</p>`,
    )
  if (!isOpen) return screen('wait', `<p class="large" role="status">${words.wait}</p>`)
  const inserted = sumOf(payment.inserted)
  const rejected = machine.rejected as keyof Words | ''
  return screen(
    'insert',
    `<p class="large">${words.insert}</p>
<dl role="status"><dt>${words.amount}</dt><dd>${money(payment.owedCents)}</dd>
<dt>${words.inserted}</dt><dd data-inserted="${inserted}">${money(inserted)}</dd>
<dt>${words.missing}</dt><dd class="sum">${money(payment.owedCents - inserted)}</dd></dl>
${rejected === '' ? '' : `<p class="note" role="alert" data-rejected="${rejected}">${words[rejected]}</p>`}
${button('cancel', inserted > 0 ? words.moneyBack : words.back)}`,
  )
}

function resultOf({ words, money }: Context, it: Payment): string {
  const change = sumOf(it.given ?? [])
  const taken = it.method === 'card' ? it.owedCents : sumOf(it.inserted)
  const short = sumOf(it.change ?? []) - change
  const receipt = it.answer?.receipt
  const jam = it.answer ? words.jam : words.jamOffline
  return `<p class="large good" role="status">${words.done}</p>
<dl><dt>${words.paidSum}</dt><dd class="sum">${money(taken - change)}</dd>
${typeof receipt === 'number' ? `<dt>${words.receipt}</dt><dd data-receipt="${receipt}">${receipt}</dd>` : ''}</dl>
${change > 0 ? `<p class="large">${words.takeChange} ${money(change)}</p>` : ''}
${note(it.method === 'cash' && short > 0, `${words.short} ${money(short)}`)}
${note((it.answer?.overpaidCents ?? 0) > 0, `${words.overpaid} ${money(it.answer?.overpaidCents ?? 0)}`)}
${it.paper === 'printed' ? `<p class="large">${words.takeReceipt}</p>` : note(true, jam)}
${note(it.paper === 'printed' && !it.answer, words.provisional)}
<p class="large">${words.goBack}</p>${button('home', words.ok, '', 'main')}`
}
