import type { Figure, Group, PlanBody, Task } from '../plan.ts'

export const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  ...{ value, from: 'typed', source: 'erfunden' },
  ...more,
})

export const task = (id: string, cases: number, minutes: number, more: Partial<Task> = {}): Task => ({
  ...{ id, area: 'temporary', name: `Aufgabe ${id}`, concern: null },
  ...{
    cases: figure(cases),
    minutes: figure(minutes),
    setupMinutes: 0,
    includesVerteilzeit: false,
    note: '',
  },
  ...more,
})

export const EMPLOYEES: Group = {
  ...{ key: 'employees', name: 'Beschäftigte', weeklyHours: 39, share: 2, annualMinutes: 95_400 },
  source: 'KGSt 11/2022',
}
export const OFFICIALS: Group = {
  ...{ key: 'officials', name: 'Beamtinnen und Beamte', weeklyHours: 40, share: 1, annualMinutes: 97_860 },
  source: 'KGSt 11/2022',
}

/** Two tasks and one group: the example all conventions are compared with (2,400 × 45 + 900 × 90 min). */
export const aPlan = (more: Partial<PlanBody> = {}): PlanBody => ({
  ...{ name: 'Probe', year: 2026, convention: 'kgst-2022', groups: [EMPLOYEES] },
  annual: { from: 'published', source: 'KGSt 11/2022', absences: null },
  tasks: [task('a', 2400, 45), task('b', 900, 90)],
  ...more,
})
