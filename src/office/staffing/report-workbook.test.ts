import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { SHEET_LIMITS } from '#ground/sheets/index.ts'
import { CONVENTION_KEYS } from '#law/staffing/index.ts'
import { judgeImport } from './import-judge.ts'
import { readHandedIn } from './import-table.ts'
import type { Plan, PlanBody, Task } from './plan.ts'
import { reckon } from './reckon.ts'
import { reportWorkbook } from './report-workbook.ts'
import { aPlan, EMPLOYEES, figure, OFFICIALS, task } from './testing/a-plan.ts'
import { reckonWorkbook } from '#ground/sheets/testing/reckon-workbook.ts'

const at = Temporal.Instant.from('2026-11-23T09:00:00Z')
const planOf = (body: PlanBody): Plan => ({
  ...body,
  id: 'p',
  site: 1,
  state: 'draft',
  basedOn: null,
  version: 3,
})
const bookOf = (body: PlanBody, before: PlanBody | null = null) =>
  reportWorkbook({ plan: planOf(body), before, officeName: 'Musterstadt', siteName: 'Haus 1', at })

const text = fc.constantFrom('Prüfung', '=1+1', 'O\'Brien; "x"', 'A & B <c>', '+49', 'Bereich', 'ja')
const anyTask = (id: string) =>
  fc
    .record({
      area: fc.constantFrom('Aufenthalt', 'aufenthalt', '=A', 'Einbürgerung & Co.'),
      ...{ name: text, note: text, cases: fc.integer({ min: 0, max: 40_000 }) },
      minutes: fc.oneof(fc.double({ min: 0.5, max: 600, noNaN: true }), fc.constant(0)),
      ...{
        setupMinutes: fc.integer({ min: 0, max: 30 }),
        includesVerteilzeit: fc.boolean(),
        n: fc.integer({ min: 2, max: 300 }),
      },
    })
    .map(({ cases, minutes, n, ...more }): Task => ({
      ...task(id, 1, 1),
      ...more,
      ...{
        cases: figure(cases),
        minutes: figure(minutes, n > 150 ? { sample: { n, sd: minutes / 3 } } : {}),
      },
    }))
const anyPlan = fc
  .record({
    tasks: fc
      .nat({ max: 6 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyTask(`t${index}`)))),
    convention: fc.constantFrom(...CONVENTION_KEYS),
    setupIn: fc.constantFrom('case' as const, 'verteilzeit' as const),
    shares: fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })),
    away: fc.boolean(),
  })
  .map(({ shares, away, ...more }) =>
    aPlan({
      ...more,
      groups: [
        { ...EMPLOYEES, share: shares[0] / 4 },
        { ...OFFICIALS, share: shares[1] / 4, productivity: 0.8 },
      ],
      annual: {
        ...{ from: 'published', source: 'KGSt' },
        absences: away
          ? { leave: 30, sick: 11.5, training: 2, special: 0, eves: true, assumptionDay: false }
          : null,
      },
    }),
  )

test('every formula of any plan, reckoned again, gives what the program stored beside it, and the total is the program’s', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, anyPlan, async (plan, before) => {
      const cells = await reckonWorkbook(await bookOf(plan, before))
      for (const { at: where, formula, stored, reckoned } of cells) {
        const message = `${where}: ${formula}`
        expect(Number(reckoned), message).toBeCloseTo(Number(stored), 6)
        expect(Math.abs(Number(reckoned) - Number(stored)), message).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(Number(stored))),
        )
      }
      const posts = cells.find(({ formula }) => formula === 'Arbeitsminuten_zusammen/Minuten_je_Stelle')
      expect(posts?.stored ?? null).toBe(reckon(plan).total.posts)
    }),
    { numRuns: 40 },
  )
})

test('the example of all conventions, in formulas one can read', async () => {
  const cells = await reckonWorkbook(await bookOf(aPlan()))
  const formulas = cells.map(({ formula }) => formula)
  expect(formulas).toContain('Fallzahl*(Minuten_je_Fall+Rüstzeit)')
  expect(formulas).toContain('ROUND(Bedarf,2)')
  const of = (formula: string) =>
    cells.filter((it) => it.formula === formula).map(({ reckoned }) => Number(reckoned))
  expect(of('ROUND(Bedarf,2)')).toEqual([2.18])
  const posts = of('Arbeitsminuten_der_Konvention/Minuten_je_Stelle_der_Konvention')
  expect(posts.map((it) => Math.round(it * 1e4) / 1e4)).toEqual([2.1771, 2.1792, 2.2783])
})

test('a changed number in the workbook changes its result: no formula is only a look', async () => {
  const bytes = await bookOf(aPlan())
  const other = await bookOf(aPlan({ tasks: [task('a', 2500, 45), task('b', 900, 90)] }))
  const sumOf = async (book: Uint8Array) =>
    (await reckonWorkbook(book)).find(({ formula }) => formula === 'SUM(Arbeitsminuten_aller_Aufgaben)')
      ?.reckoned
  expect([await sumOf(bytes), await sumOf(other)]).toEqual([189_000, 193_500])
})

test('the workbook can be read in again: nothing changes', async () => {
  const plan = planOf(
    aPlan({
      tasks: [
        task('a', 2400, 45.25, { minutes: figure(45.25, { sample: { n: 12, sd: 3.5 } }) }),
        task('b', 900, 90),
      ],
    }),
  )
  const handed = await readHandedIn(await bookOf(plan), 'bericht.xlsx')
  if (!handed.ok) throw new Error(handed.refusal)
  const judged = judgeImport(plan, handed.handed, {
    removeAbsent: true,
    concerns: new Map(),
    areas: new Map(),
  })
  expect(judged).toMatchObject({ fates: [], same: 2, absent: [], faults: [], refusal: null })
  expect(SHEET_LIMITS.rows).toBeGreaterThan(plan.tasks.length)
})
