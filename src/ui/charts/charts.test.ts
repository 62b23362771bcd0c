import { expect, test } from 'vitest'
import { drawn } from '../testing/drawn.ts'

const draw = drawn('/src/ui/charts/testing/ChartsIn.svelte')

const line = {
  title: 'Wartezeit',
  about: 'Mittlere Wartezeit je Viertelstunde.',
  x: { label: 'Uhrzeit', kind: 'clock' },
  y: { label: 'Minuten' },
  series: [
    {
      name: 'vorher',
      points: [
        { x: 480, y: 1234.5 },
        { x: 510, y: null },
        { x: 540, y: 8.25 },
      ],
    },
    { name: '<b>nachher</b>', points: [{ x: 480, y: 3 }], band: [{ x: 480, low: 2, high: 4 }] },
  ],
  mark: { y: 20, label: 'Ziel 20 Minuten' },
}
const bar = {
  title: 'Stellen',
  about: 'Je Bereich.',
  unit: 'VZÄ',
  bars: [
    { name: 'Empfang', value: 2.5, low: 2.25, high: 2.75 },
    { name: 'Rückgang', value: -0.5 },
  ],
}

/** The markup without Svelte's own names. */
const pageIn = (language: string): string =>
  draw({ language, line, bar }).replaceAll(/ class="svelte-\w+"|(?<=class="[^"]*) svelte-\w+/g, '')

test('a chart has a name, a description, and every figure it draws stands in its table as well', () => {
  const page = pageIn('de')
  expect(page.match(/role="img" aria-labelledby="\S+ \S+"/g)).toHaveLength(2)
  for (const cell of ['08:00', '08:30', '09:00', '1.234,5', '8,25', '–', '2,25', '2,50', '−0,50'])
    expect(page, cell).toContain(`<bdi${/^\d\d:/.test(cell) ? '' : ' dir="ltr"'}>${cell}</bdi>`)
  expect(page).toContain('Ziel 20 Minuten')
  expect(page).toContain('Werte als Tabelle')
})

test('the last mark of an axis ends at the edge of the drawing and is not cut there', () => {
  expect(pageIn('de')).toMatch(/text-anchor="end">3<\/text>/)
})

test('it sends no script, no style of its own in the markup, and a name is never markup', () => {
  const page = pageIn('de')
  expect(page).not.toMatch(/<script|style="|on[a-z]+="|NaN|Infinity|undefined/)
  expect(page).not.toContain('<b>')
})

test('read from right to left, figures and clock keep their direction and the German word is marked as German', () => {
  const page = pageIn('ar')
  expect(page).toContain('lang="de" dir="ltr"')
  expect(page).toContain('<bdi dir="ltr">1,234.5</bdi>')
})
