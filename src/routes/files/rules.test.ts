import { describe, expect, test } from 'vitest'
import { addressAfter } from './parts/acts.ts'
import { spanAt } from './calendar/span.ts'
import { pointsIn } from './[akte]/parts/course-acts.ts'
import { wishOf } from './[akte]/parts/keys.ts'
import { inTreeOrder, treeOf } from './[akte]/parts/tree.ts'
import { areaOf, around, pageIn } from './[akte]/parts/viewer.ts'
import type { DocumentRow } from './[akte]/parts/views.ts'

const day = (it: string): Temporal.PlainDate => Temporal.PlainDate.from(it)
const row = (id: string, number: number | null, vorgang: string | null = null): DocumentRow => ({
  ...{ id, number, vorgang, subject: `Schreiben ${id}`, direction: 'incoming', type: null, level: null },
  ...{ state: number === null ? 'draft' : 'registered', day: '01.11.2026', from: 'Kasse', to: '' },
  ...{ version: null, versionNumber: 0 },
})
const press = (key: string, more: object = {}) => ({
  ...{ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isTyping: false },
  ...more,
})

describe('keys', () => {
  test('single letters only where they are wanted, and never into a field', () => {
    expect(wishOf(press('j'), false)).toBeUndefined()
    expect(wishOf(press('j'), true)).toBe('next-document')
    expect(wishOf(press('j', { isTyping: true }), true)).toBeUndefined()
    expect(wishOf(press('PageDown'), false)).toBe('next-page')
    expect(wishOf(press('PageDown', { isTyping: true }), false)).toBeUndefined()
    expect(wishOf(press('ArrowUp', { altKey: true }), false)).toBe('document-before')
  })
  test('what the browser and the alarm need is left to them', () => {
    expect(wishOf(press('F8', { ctrlKey: true }), true)).toBeUndefined()
    expect(wishOf(press('r', { ctrlKey: true }), true)).toBeUndefined()
  })
})

describe('the tree', () => {
  const groups = [{ id: 'v1', number: 1, subject: 'Erteilung', state: 'open' as const }]
  test('documents by number under their Vorgang, drafts last, without a Vorgang at the end', () => {
    const documents = [row('c', 3), row('d', null, 'v1'), row('b', 2, 'v1'), row('a', 1, 'v1')]
    expect(inTreeOrder(groups, documents).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c'])
  })
  test('a Vorgang without documents is shown; what is filtered away is not', () => {
    expect(treeOf(groups, []).map(({ id }) => id)).toEqual(['v1'])
    expect(treeOf(groups, [row('a', 1)], 'schreiben A').map(({ id }) => id)).toEqual(['rest'])
  })
})

describe('pages', () => {
  test('an address that asks for a page there is not gets one there is', () => {
    const at = (page: string) => pageIn(new URL(`http://x/?page=${page}`), 3)
    expect(['2', '9', '-1', 'x', '1.5'].map(at)).toEqual([2, 3, 1, 1, 1])
  })
  test('the neighbours of a page, none beyond the ends', () => {
    expect(around(1, 1)).toEqual([1])
    expect(around(2, 3)).toEqual([2, 3, 1])
  })
  test('a place drawn backwards or beyond the page lies on the page; a mere press is a small place', () => {
    expect(areaOf({ x: 60, y: 50 }, { x: 20, y: 120 })).toEqual({ x: 20, y: 50, w: 40, h: 70 })
    expect(areaOf({ x: 99, y: 99.5 }, { x: 99, y: 99.5 })).toEqual({ x: 97, y: 98, w: 3, h: 2 })
  })
})

describe('the calendar', () => {
  test('a week begins on Monday, a month on its first; whatever is no day is today', () => {
    const today = day('2026-11-25')
    expect(spanAt('week', '', today)).toMatchObject({ from: day('2026-11-23'), to: day('2026-11-29') })
    expect(spanAt('month', '2026-02-14', today)).toMatchObject({
      from: day('2026-02-01'),
      to: day('2026-02-28'),
    })
    expect(spanAt('week', '2026-99-99', today).from).toEqual(day('2026-11-23'))
  })
})

describe('forms', () => {
  test('rows of a route without a kind do not count; a day that is none is told with its row', () => {
    const form = new FormData()
    for (const [name, value] of [
      ['p0-kind', 'co-sign'],
      ['p0-step', '1'],
      ['p0-assignee', 'account:x'],
      ['p2-kind', 'close'],
      ['p2-due', '2026-12-01'],
    ] as const)
      form.set(name, value)
    expect(pointsIn(form)).toMatchObject([
      { kind: 'co-sign', step: 1 },
      { kind: 'close', step: 3, due: day('2026-12-01') },
    ])
    form.set('p2-due', '31.02.2026')
    expect(pointsIn(form)).toEqual({ row: 2 })
  })
  test('after an act one is where one was, without the word of the act before', () => {
    const url = new URL('http://x/files/a?/change&document=d&tab=marks&told=mark&evil=1')
    expect(addressAfter(url, { told: 'change' })).toBe('/files/a?document=d&tab=marks&told=change')
    expect(addressAfter(url, { document: '' })).toBe('/files/a?tab=marks')
  })
})
