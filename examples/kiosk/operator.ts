import { CUTS, type Devices } from './devices.ts'
import type { Machine } from './machine.ts'
import { COINS, NOTES, worthOf } from './money.ts'
import { euro } from './receipt.ts'
import { text } from './screen.ts'

const button = (act: string, label: string, isOn = false, more = ''): string =>
  `<button type="button" data-act="${act}" aria-pressed="${isOn}" ${more}>${label}</button>`
const coin = (piece: number): string => (piece < 100 ? `${piece} ct` : `${piece / 100} €`)

const cutNames: Readonly<Record<(typeof CUTS)[number], string>> = {
  coin: 'Münze liegt im Prüfer, noch nicht notiert',
  'last-coin': 'nach der letzten Münze',
  taken: 'Geld angenommen, noch nicht gestapelt',
  change: 'mitten im Rückgeld',
  card: 'Karte genehmigt, noch nicht notiert',
  confirmed: 'bestätigt, noch keine Quittung',
  printing: 'beim Drucken',
}

/** The front of the machine: slots, tray, paper; and the panel that stands behind its door. */
export function operatorOf(machine: Machine | null, devices: Devices, damage: string): string {
  return `${slotsOf(devices)}${failuresOf(machine, devices)}${innerOf(machine, devices, damage)}`
}

/** Columns by the width of the paper, whatever font there is. */
function paperOf(paper: string): string {
  const lines = paper.split('\n').map((line) => {
    if (/^-+$/.test(line)) return '<span class="rule"></span>'
    const parts = line.trim().split(/ {2,}/)
    return `<span>${parts.map((part) => `<b>${text(part)}</b>`).join('')}</span>`
  })
  return `<div class="paper" data-paper>${lines.join('')}</div>`
}

function slotsOf({ is }: Devices): string {
  const slot = (piece: number) => button(`insert/${piece}`, coin(piece))
  return `<section><h2>Münzen und Scheine</h2>
<p class="row">${COINS.map(slot).join('')}</p><p class="row">${NOTES.map(slot).join('')}${button('insert/25', 'fremde Münze')}</p>
<h2>Ausgabefach</h2><p data-tray="${is.tray.join(' ')}">${is.tray.map(coin).join(', ') || 'leer'} ${is.tray.length > 0 ? button('tray', 'herausnehmen') : ''}</p>
<h2>Papier</h2><div class="papers">${is.papers
    .toReversed()
    .slice(0, 3)
    .map((paper) => paperOf(paper))
    .join('')}</div></section>`
}

function failuresOf(machine: Machine | null, { failures }: Devices): string {
  const toggle = (name: 'printerJam' | 'changeJam' | 'rejectNext' | 'doubleConfirm', label: string) =>
    button(`fail/${name}/${!failures[name]}`, label, failures[name])
  const choice = (name: string, value: string, label: string, now: unknown) =>
    button(`fail/${name}/${value}`, label, String(now) === value)
  return `<section><h2>Störungen</h2>
<p class="row">${button(machine ? 'power/off' : 'power/on', machine ? 'Strom weg, jetzt' : 'Strom wieder da', !machine)}
${CUTS.map((cut) => choice('cutAt', cut, `Strom weg: ${cutNames[cut]}`, failures.cutAt)).join('')}</p>
<p class="row">${choice('network', 'up', 'Netz da', failures.network)}${choice('network', 'gone', 'Netz weg', failures.network)}${choice('network', 'deaf', 'Antworten gehen verloren', failures.network)}</p>
<p class="row">${toggle('printerJam', 'Papierstau')}${toggle('changeJam', 'Rückgeld klemmt')}${toggle('rejectNext', 'Prüfer weist zurück')}${toggle('doubleConfirm', 'Bestätigung doppelt')}</p>
<p class="row">${choice('card', 'ok', 'Karte gut', failures.card)}${choice('card', 'declined', 'Karte abgelehnt', failures.card)}${choice('card', 'withdrawn', 'genehmigt, dann zurückgenommen', failures.card)}</p>
<p class="row">${[0, -300, 300, 1500].map((minutes) => choice('clockOffMinutes', String(minutes), minutes === 0 ? 'Uhr geht richtig' : `Uhr ${minutes / 60} h`, failures.clockOffMinutes)).join('')}</p>
<p class="row">${button(machine?.state.isAlarmed ? 'alarm/false' : 'alarm/true', machine?.state.isAlarmed ? 'Alarm quittieren' : 'Gehäuse aufgebrochen', machine?.state.isAlarmed ?? false)}${button('door/true', 'Tür auf')}${button('door/false', 'Tür zu')}</p></section>`
}

function innerOf(machine: Machine | null, devices: Devices, damage: string): string {
  const state = machine?.state
  const stock = Object.entries(devices.is.stock)
    .filter(([, count]) => count !== 0)
    .map(([piece, count]) => `${count} × ${coin(Number(piece))}`)
  return `<section><h2>Innen</h2>${damage === '' ? '' : `<p class="note">Journal beschädigt: ${text(damage)}. Die Maschine nimmt kein Geld an.</p>`}
<p data-worth="${worthOf(devices.is.stock)}" data-booked="${state ? worthOf(state.stock) : ''}">Bestand ${euro(worthOf(devices.is.stock))}: ${stock.join(', ') || 'leer'}</p>
<p class="row">${button('fill/usual', 'Wechselgeld auffüllen')}${button('empty', 'leeren')}</p>
<p data-unsent="${state?.outbox.length ?? ''}" data-reached="${machine?.isReached ?? false}">${machine?.isReached ? 'Amt erreicht' : 'Amt nicht erreicht'} · ${state?.outbox.length ?? 0} Meldungen unterwegs · ${state?.refused.length ?? 0} nicht angenommen · nächste Nummer ${state?.nextNumber ?? '–'}</p></section>`
}
