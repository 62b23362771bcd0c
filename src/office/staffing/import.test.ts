import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { planAsCsv } from './export-csv.ts'
import { planAsJson } from './export-json.ts'
import { templateWorkbook } from './export-template.ts'
import { judgeImport } from './import-judge.ts'
import { packed, readHandedIn, unpacked, type HandedIn } from './import-table.ts'
import type { Plan, PlanBody } from './plan.ts'
import { reckon } from './reckon.ts'
import { aPlan, figure, task } from './testing/a-plan.ts'

const at = Temporal.Instant.from('2026-11-23T09:00:00Z')
const CONCERNS = new Map([
  ['study_extend', 'study_extend'],
  ['studium verlängern', 'study_extend'],
])
const AREAS = new Map([['befristete aufenthalte', 'temporary']])
const planOf = (body: PlanBody = aPlan()): Plan => ({
  ...body,
  ...{ id: 'p', site: 1, state: 'draft', basedOn: null, version: 3 },
})
async function handed(text: string | Uint8Array, name = 'zahlen.csv'): Promise<HandedIn> {
  const read = await readHandedIn(Buffer.from(text), name)
  if (!read.ok) throw new Error(`${read.refusal} ${JSON.stringify(read.detail)}`)
  return read.handed
}
const refusalOf = async (text: string) => {
  const read = await readHandedIn(Buffer.from(text), 'zahlen.csv')
  return read.ok ? 'read' : { refusal: read.refusal, detail: read.detail }
}
const judged = async (text: string, plan = planOf(), removeAbsent = false) =>
  judgeImport(plan, await handed(text), { removeAbsent, concerns: CONCERNS, areas: AREAS })
const faultsOf = async (text: string) =>
  (await judged(text)).faults.map(({ row, column, code, shown }) => `${column}${row} ${code} ${shown}`.trim())

describe('which column is which', () => {
  test('a title above, other words, years, units and order do no harm; unknown columns are named', async () => {
    const it = await judged(
      'Fallzahlen der Behörde\n\nErgebnis;Fälle 2026;TEAM;aufgabe ;Bearbeitungszeit je Fall [Min.];Rüstzeit in Minuten\nx;1.200;temporary;Aufgabe a;30,5;4\n',
    )
    expect(it).toMatchObject({ faults: [], unknown: ['Ergebnis'], same: 1 })
    expect(it.fates[0]!.changes.map(({ part, from, to }) => [part, from, to])).toEqual([
      ['cases', 2400, 1200],
      ['minutes', 45, 30.5],
      ['casesSource', 'typed · erfunden', 'imported · Datei zahlen.csv'],
      ['minutesSource', 'typed · erfunden', 'imported · Datei zahlen.csv'],
      ['setupMinutes', 0, 4],
    ])
  })

  test('wrong, missing and doubled columns, and hours instead of minutes', async () => {
    expect(await refusalOf('Name;Wert\nx;1')).toMatchObject({ refusal: 'no-header' })
    expect(await refusalOf('Bereich;Aufgabe;Minuten\nx;y;1')).toMatchObject({
      ...{
        refusal: 'missing-columns',
        detail: { row: 1, missing: 'Fallzahl', found: 'Bereich, Aufgabe, Minuten' },
      },
    })
    expect(await refusalOf('Aufgabe;Fallzahl 2025;Fallzahl 2026\ny;1;2')).toMatchObject({
      ...{ refusal: 'column-twice', detail: { columns: 'B „Fallzahl 2025“, C „Fallzahl 2026“' } },
    })
    expect(await refusalOf('Aufgabe;Fallzahl;Bearbeitungszeit (Stunden)\ny;1;2')).toMatchObject({
      ...{ refusal: 'wrong-unit', detail: { column: 'C' } },
    })
    expect(await refusalOf('Aufgabe;Fallzahl\n;;\n')).toMatchObject({ refusal: 'no-rows' })
  })
})

describe('what cannot be taken is named by row and column', () => {
  const HEAD =
    'Bereich;Aufgabe;Anliegen;Fallzahl;Bearbeitungszeit (Minuten);Rüstzeit;Stichprobe;Standardabweichung;Verteilzeit enthalten\n'
  test.each([
    ['text in a number', 'A;x;;viele;10', ['D2 not-a-number viele']],
    ['nothing', 'A;x;;;10', ['D2 missing']],
    ['less than nothing', 'A;x;;-3;10', ['D2 negative -3']],
    ['no time', 'A;x;;3;0', ['E2 zero 0']],
    ['absurd', 'A;x;;99999999;70000', ['D2 absurd 99999999', 'E2 absurd 70000']],
    ['a date where Excel made one', 'A;x;;3;2026-05-01', ['E2 is-a-date 2026-05-01']],
    ['a broken formula', 'A;x;;#DIV/0!;10', ['D2 formula-error #DIV/0!']],
    ['a concern nobody knows', 'A;x;visum;3;10', ['C2 unknown-concern visum']],
    ['half a sample', 'A;x;;3;10;;5', ['H2 sample-incomplete']],
    ['a sample that is no count', 'A;x;;3;10;;5,5;1', ['G2 not-whole 5,5']],
    ['neither yes nor no', 'A;x;;3;10;;;;vielleicht', ['I2 not-yes-or-no vielleicht']],
    ['a new task without area', ';x;;3;10', ['B2 area-missing x']],
    ['a new task without minutes', 'A;x;;3;', ['B2 minutes-missing x']],
    ['a row without a task', 'A;;;3;10', ['B2 missing']],
    ['twice, whatever the case', 'A;x;;3;10\na; X ;;4;10', ['B3 row-twice X']],
    ['two ways of writing in one table', 'A;x;;1.234;12,5\nA;y;;5;12.5', ['D2 two-ways 1.234']],
  ])('%s', async (_, rows, expected) => expect(await faultsOf(HEAD + rows)).toEqual(expected))

  test('100,000 rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => `A;${n};1`).join('\n')
    expect(await refusalOf(`B;N;F\n${rows}`)).toMatchObject({ refusal: 'too-large' })
    const few = Array.from({ length: 6_000 }, (_, n) => `A;${n};;1;1`).join('\n')
    expect(await refusalOf(HEAD + few)).toMatchObject({
      refusal: 'too-many-rows',
      detail: { limit: 5000, row: 5001 },
    })
    const tasks = Array.from({ length: 1_500 }, (_, n) => `A;${n};;1;1`).join('\n')
    expect((await judged(HEAD + tasks)).refusal).toEqual({ name: 'too-many-tasks', field: 'tasks' })
  })
})

describe('what a table changes', () => {
  test('a task that stands there by its Kennung and again by its name is told, not taken twice', async () => {
    const plan = planOf(aPlan({ tasks: [task('a', 2400, 45), task('b', 900, 90)] }))
    const { faults } = await judged('Kennung;Aufgabe;Fallzahl\na;Neuer Name;2500\n;Aufgabe a;2600', plan)
    expect(faults.map(({ row, code }) => [row, code])).toEqual([[3, 'row-twice']])
  })

  test('new case numbers alone: everything else of the plan stays', async () => {
    const plan = planOf(aPlan({ tasks: [task('a', 2400, 45, { note: 'bleibt' }), task('b', 900, 90)] }))
    const it = await judged(
      'Aufgabe;Fallzahl;Quelle\nAufgabe a;2500;Statistik 2026\nAufgabe b;900;Statistik 2026',
      plan,
    )
    expect(it.fates).toMatchObject([{ fate: 'changed', name: 'Aufgabe a' }])
    expect(it.same).toBe(1)
    expect(it.body.tasks[0]).toMatchObject({
      ...{ id: 'a', note: 'bleibt', minutes: { from: 'typed', value: 45 } },
      cases: { value: 2500, from: 'imported', source: 'Statistik 2026' },
    })
    // the same number keeps where it came from
    expect(it.body.tasks[1]!.cases.source).toBe('erfunden')
  })

  test('tasks the table does not know stay, unless it was asked to take them out; a row of sums is no task', async () => {
    const table =
      'Bereich;Aufgabe;Fallzahl;Minuten\ntemporary;Aufgabe a;2400;45\nNeu;Beratung;10;20\nSumme;;2410;\n'
    const kept = await judged(table)
    expect(kept).toMatchObject({ absent: [{ name: 'Aufgabe b' }], notes: [{ code: 'sum-row', row: 4 }] })
    expect(kept.body.tasks.map(({ name }) => name)).toEqual(['Aufgabe a', 'Aufgabe b', 'Beratung'])
    const gone = await judged(table, planOf(), true)
    expect(gone.fates.map(({ fate, name }) => [fate, name])).toEqual([
      ['removed', 'Aufgabe b'],
      ['new', 'Beratung'],
    ])
  })

  test('1.234 alone may be two numbers: read in German, and said', async () => {
    const it = await judged('Aufgabe;Fallzahl\nAufgabe a;1.234')
    expect(it.notes).toEqual([{ row: 2, column: 'B', code: 'guessed', shown: '1.234', value: 1234 }])
  })

  test('a concern by key or name', async () => {
    const it = await judged(
      'Bereich;Aufgabe;Anliegen;Fallzahl;Minuten\nA;x;Studium verlängern;1;1\nA;y;STUDY_EXTEND;1;1',
    )
    expect(it.body.tasks.slice(2).map(({ concern }) => concern)).toEqual(['study_extend', 'study_extend'])
  })

  test('the mark of what was shown is another for another version, another table, another wish', async () => {
    const table = 'Aufgabe;Fallzahl\nAufgabe a;5'
    const marks = [
      await judged(table),
      await judged(table, { ...planOf(), version: 4 }),
      await judged(table, planOf(), true),
      await judged('Aufgabe;Fallzahl\nAufgabe a;6'),
    ].map(({ digest }) => digest)
    expect(new Set(marks).size).toBe(4)
    expect((await judged(table)).digest).toBe(marks[0])
  })
})

describe('there and back', () => {
  test('CSV of any plan, read in again, changes nothing', async () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }),
      fc.double({ min: 0.1, max: 999, noNaN: true }),
    )
    const anyTask = fc.record({
      name: fc.constantFrom('=HYPERLINK("x")', 'A;B "c"', "'-x", 'Ümlaut', '+49'),
      area: fc.constantFrom('A', '-B'),
      ...{
        cases: amount,
        minutes: fc.double({ min: 0.1, max: 999, noNaN: true }),
        setup: fc.integer({ min: 0, max: 99 }),
      },
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyTask, { minLength: 1, maxLength: 6 }), async (rows) => {
        const tasks = rows.map(({ name, area, cases, minutes, setup }, n) =>
          task(`t${n}`, cases, minutes, { name: `${name} ${n}`, area, setupMinutes: setup }),
        )
        const plan = planOf(aPlan({ tasks }))
        expect(await judged(planAsCsv(plan), plan, true)).toMatchObject({
          fates: [],
          faults: [],
          absent: [],
          same: rows.length,
        })
      }),
      { numRuns: 40 },
    )
  })

  test('JSON brings the whole plan to the same result, to the last bit', async () => {
    const plan = planOf(
      aPlan({
        setupIn: 'verteilzeit',
        tasks: [
          task('a', 2400.1, 45.3, {
            minutes: figure(45.3, { sample: { n: 30, sd: 7.7 }, from: 'measured' }),
          }),
          task('b', 900, 90, {
            cases: figure(900, { from: 'forecast', low: 800, high: 1000, missingMonths: ['2026-03'] }),
          }),
        ],
      }),
    )
    const empty = planOf(aPlan({ name: 'Leer', year: 2027, convention: 'orghandbuch', tasks: [] }))
    const it = judgeImport(empty, await handed(planAsJson(plan, at), 'plan.json'), {
      removeAbsent: false,
      concerns: CONCERNS,
      areas: AREAS,
    })
    expect(it.others.map(({ part }) => part)).toEqual(['name', 'year', 'convention', 'setupIn'])
    expect(reckon(it.body)).toEqual(reckon(plan))
  })

  test('a file of another program, of a later edition, or with something that is none', async () => {
    expect(await refusalOf('{"a":1}')).toMatchObject({ refusal: 'no-plan-file' })
    expect(await refusalOf('{"a":')).toMatchObject({ refusal: 'no-plan-file' })
    const file = planAsJson(planOf(), at)
    expect(await refusalOf(file.replace('"edition": 1', '"edition": 2'))).toMatchObject({
      refusal: 'later-edition',
    })
    expect(await refusalOf(file.replace('"value": 2400', '"value": "2400"'))).toMatchObject({
      ...{ refusal: 'plan-file-wrong', detail: { at: 'tasks.0.cases.value' } },
    })
  })

  test.each(['xlsx', 'csv'] as const)('the template (%s) is read without a fault', async (kind) => {
    const it = judgeImport(
      planOf(aPlan({ tasks: [] })),
      await handed(await templateWorkbook(kind, at), `v.${kind}`),
      {
        ...{ removeAbsent: false, concerns: CONCERNS, areas: AREAS },
      },
    )
    expect(it).toMatchObject({ faults: [], unknown: [], fates: [{ fate: 'new' }, { fate: 'new' }] })
  })

  test('what travels through the page comes back as it was, or not at all', async () => {
    const it = await handed('Aufgabe;Fallzahl\nAufgabe a;5')
    expect(unpacked(packed(it))).toEqual(it)
    for (const wrong of [
      '',
      '{}',
      'null',
      '{"kind":"table","rows":[{"number":1,"cells":[{}]}]}',
      '{"kind":"plan","body":{}}',
    ])
      expect(unpacked(wrong)).toBeNull()
  })
})
