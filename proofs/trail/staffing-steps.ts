import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const figure = { value: 2400, from: 'typed', source: 'Liste 2025' } as const
const task = {
  ...{ area: 'temporary', name: 'Verlängerung', concern: 'study_extend', cases: figure, setupMinutes: 0 },
  ...{ minutes: { ...figure, value: 45 }, includesVerteilzeit: false, note: '' },
}

/** A plan of posts is made, changed in every way, undone, decided; a scenario of it goes again. */
export async function* plans({ office, database }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { staffing } = office
  let at = { site: 1, plan: '', version: 1 }
  const then = <T extends { readonly version: number }>(done: T): T => {
    at = { ...at, version: done.version }
    return done
  }
  const step = (act: string, work: () => Promise<Outcome<{ version: number }>>): Step => ({
    act: `staffing.${act}`,
    do: async () => then(await sure(work())),
  })
  yield {
    act: 'staffing.create',
    do: async () => {
      const { plan } = await sure(staffing.createPlan(boss, { site: 1, name: 'Bedarf', year: 2026 }))
      at = { ...at, plan }
    },
  }
  yield { act: 'staffing.read', rows: 0, do: () => sure(staffing.readPlans(boss, { site: 1 })) }
  yield step('rename', () => staffing.renamePlan(boss, { ...at, name: 'Personalbedarf', year: 2026 }))
  let id = ''
  yield {
    act: 'staffing.save-task',
    do: async () => (id = then(await sure(staffing.saveTask(boss, { ...at, task }))).task),
  }
  const table = new TextEncoder().encode('Bereich;Aufgabe;Fallzahl;Minuten\nRezeption;Auskunft;5000;4\n')
  const { handed } = await sure(staffing.readHandedIn(table, 'fallzahlen.csv'))
  const order = { handed, removeAbsent: false }
  let digest = ''
  yield {
    ...{ act: 'staffing.read', rows: 0 },
    do: async () => {
      const { preview } = await sure(staffing.previewImport(boss, { site: 1, plan: at.plan, ...order }))
      digest = preview.digest
    },
  }
  yield step('import', () => staffing.importTasks(boss, { ...at, ...order, digest }))
  const [group] = staffing.usualGroups(2026)
  yield step('save-groups', () => staffing.saveGroups(boss, { ...at, groups: [{ ...group!, share: 3 }] }))
  yield step('choose-convention', () => staffing.chooseConvention(boss, { ...at, convention: 'orghandbuch' }))
  await database.admin.query(`
    insert into observation.import (id, site, name, rows, first_month, last_month, imported_at)
    values ('00000000-0000-7000-8000-0000000000f1', 1, 'alt', 24, '2024-11-01', '2026-10-01', now())`)
  await database.admin.query(`
    insert into observation.history (import, site, subject, month, cases)
    select '00000000-0000-7000-8000-0000000000f1', 1, 'concern:study_extend', day, 100
    from generate_series('2024-11-01'::date, '2026-10-01', '1 month') as day`)
  const october = { from: '2026-10-01', to: '2026-11-01' }
  yield step('take-figures', () => staffing.takeFigures(boss, { ...at, ...october, take: ['cases'] }))
  yield {
    ...{ act: 'staffing.read', rows: 0 },
    do: () => sure(staffing.readForecast(boss, { site: 1, plan: at.plan })),
  }
  yield step('take-forecast', () => staffing.takeForecast(boss, { ...at, tasks: [id] }))
  yield step('restore-revision', () => staffing.restoreRevision(boss, { ...at, restore: at.version - 1 }))
  const of = { site: 1, plan: at.plan }
  yield { act: 'staffing.read', rows: 0, do: () => sure(staffing.readRevisions(boss, of)) }
  yield { act: 'staffing.read', rows: 0, do: () => sure(staffing.readPlanError(boss, { ...of, ...october })) }
  await database.admin.query(`delete from observation.import where name = 'alt'`)
  let copy = ''
  const next = { ...of, year: 2027, name: 'Nächstes Jahr' }
  yield {
    act: 'staffing.copy',
    do: async () => (copy = (await sure(staffing.copyPlan(boss, next))).plan),
  }
  const both = { site: 1, before: { plan: at.plan }, after: { plan: copy } }
  yield { act: 'staffing.read', rows: 0, do: () => sure(staffing.readDifference(boss, both)) }
  yield step('adopt', () => staffing.adoptPlan(boss, at))
  at = { site: 1, plan: copy, version: 1 }
  yield step('remove-task', () => staffing.removeTask(boss, { ...at, task: id }))
  yield { act: 'staffing.delete', do: () => sure(staffing.deletePlan(boss, at)) }
}
