import type { Guest } from './desk.ts'
import type { Akte, Press } from './store.ts'

export interface Visit {
  readonly visit: string
  readonly number: string | null
  readonly state: string
  readonly references: readonly string[]
}

export interface Shown {
  readonly akten: readonly Akte[]
  readonly visits: readonly Visit[]
  readonly guest: Guest | null
  readonly waiting: number
  readonly isReached: boolean
  readonly told: string
  readonly press: Press | null
  readonly open: string | null
  readonly site: number
  readonly desk: number
  readonly isSubscribed: boolean
}

const text = (it: string): string => it.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)!};`)

const button = (what: string, label: string, more = '', isOff = false): string =>
  `<form method="post" action="/${what}">${more}<button${isOff ? ' disabled' : ''}>${label}</button></form>`
const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${text(value)}">`

const states: Readonly<Record<string, string>> = {
  booked: 'gebucht',
  waiting: 'wartet',
  called: 'aufgerufen',
  serving: 'am Schalter',
  parked: 'beiseite',
  finished: 'fertig',
  no_show: 'nicht gekommen',
}

/** What changes; the page fetches it anew whenever something happened. */
export function partOf(it: Shown): string {
  const { guest, press } = it
  const isOff = press?.state === 'open' || !it.isReached
  const akte = it.akten.find(({ az }) => az === (guest ? guest.references[0] : it.open))
  const line = it.isReached
    ? `verbunden mit dem Amt · ${it.waiting} warten`
    : 'Das Amt ist gerade nicht erreichbar. Was Sie gedrückt haben, wird nachgeholt.'
  return `
<p role="status" data-reached="${it.isReached}" class="${it.isReached ? 'ok' : 'off'}">${line}</p>
${it.told === '' ? '' : `<p role="alert" class="off">${text(it.told)}</p>`}
${press?.state === 'open' ? `<p class="busy" data-press="open">„${text(press.what)}“ wird gesendet …</p>` : ''}
<section data-guest="${text(guest?.number ?? '')}" data-state="${text(guest?.state ?? '')}">
  <h2>Schalter ${it.desk}</h2>
  ${guest ? `<p class="number">${text(guest.number)}</p><p>${states[guest.state] ?? text(guest.state)}</p>` : '<p>niemand</p>'}
  <div class="row">
    ${button('next', 'Nächster', '', isOff || guest !== null)}
    ${button('recall', 'Nochmals', '', isOff || guest?.state !== 'called')}
    ${button('serve', 'Beginnen', '', isOff || guest?.state !== 'called')}
    ${button('finish', 'Fertig', '', isOff || guest === null)}
  </div>
</section>
<section data-akte="${text(akte?.az ?? '')}">
  <h2>Akte</h2>
  ${akte ? `<p class="az">${text(akte.az)}</p><p>${text(akte.title)}</p>` : '<p>keine geöffnet</p>'}
  ${guest && guest.references.length === 0 ? `<p>Diesem Besuch ist keine Akte zugeordnet.</p><div class="row">${it.akten.map(({ az }) => button('attach', text(az), hidden('az', az) + hidden('visit', guest.visit), isOff)).join('')}</div>` : ''}
</section>
<section><h2>Heutige Besuche zu unseren Akten</h2>
<table><tbody>${it.visits
    .map(
      ({ visit, number, state, references }) =>
        `<tr><th scope="row">${text(number ?? '–')}</th><td>${states[state] ?? text(state)}</td><td>${references.map(text).join(', ')}</td><td>${state === 'waiting' ? button('call', 'Aufrufen', hidden('visit', visit), isOff || guest !== null) : ''}</td></tr>`,
    )
    .join('')}</tbody></table></section>
<section><h2>Akten</h2><table><tbody>${it.akten
    .map(
      ({ az, title }) =>
        `<tr><th scope="row"><a href="/akte?az=${encodeURIComponent(az)}">${text(az)}</a></th><td>${text(title)}</td></tr>`,
    )
    .join('')}</tbody></table>
${it.isSubscribed ? '<p>Webhook ist eingerichtet.</p>' : button('subscribe', 'Zusätzlich per Webhook benachrichtigen lassen', '', isOff)}
</section>`
}

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:62rem;padding:1rem;color:#1b1b1b;background:#fbfaf6}
h1{font-size:1.25rem}h2{font-size:1rem;margin:0 0 .5rem}section{border:1px solid #bbb;border-radius:4px;padding:.75rem 1rem;margin:0 0 1rem;background:#fff}
.row{display:flex;gap:.5rem;flex-wrap:wrap;align-items:end}button{font:inherit;padding:.4rem .9rem;min-height:2.5rem}
.number{font-size:3rem;font-weight:700;margin:0}.az{font-size:1.5rem;font-weight:700;margin:0}.ok{color:#1d5c2f}.off{color:#9c1c1c;font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.25rem .75rem .25rem 0}form{margin:0}`

const script = `const box=document.getElementById('box')
async function show(){try{const r=await fetch('/part'+location.search);if(r.ok)box.innerHTML=await r.text()}catch{}}
new EventSource('/live').onmessage=show
document.addEventListener('submit',async(e)=>{const f=e.target;if(!box.contains(f))return;e.preventDefault()
await fetch(f.action,{method:'POST',body:new URLSearchParams(new FormData(f))});show()})`

export function pageOf(it: Shown): string {
  return frame(
    `<main><div id="box">${partOf(it)}</div>${bookForm(it)}</main><script src="/script.js"></script>`,
  )
}

/** Outside of what is fetched anew: what somebody is typing stays. */
function bookForm(it: Shown): string {
  return `<section><h2>Termin</h2><form method="post" action="/book" class="row"><label>Buchungsnummer <input name="code" size="16"></label>
<label>Akte <select name="az">${it.akten.map(({ az }) => `<option>${text(az)}</option>`).join('')}</select></label><button>Termin zuordnen</button></form></section>`
}

export function setUpPage(message = ''): string {
  return frame(`<main><p>${text(message)}</p><form method="post" action="/set-up">
<p><label>Adresse des Amts<br><input name="origin" value="http://127.0.0.1:8080" size="40"></label></p>
<p><label>Schlüssel (Verwaltung, Fachanwendungen)<br><input name="key" size="60" autocomplete="off"></label></p>
<p><label>Standort<br><input name="site" value="1" size="4"></label></p>
<p><label>Schalter<br><input name="desk" value="1" size="4"></label></p>
<button>Verbinden</button></form></main>`)
}

function frame(body: string): string {
  return `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Muster-Fachanwendung</title><link rel="stylesheet" href="/style.css"><h1>Muster-Fachanwendung</h1>${body}</html>`
}

export const FILES: Readonly<Record<string, readonly [type: string, content: string]>> = {
  '/style.css': ['text/css', style],
  '/script.js': ['text/javascript', script],
}
