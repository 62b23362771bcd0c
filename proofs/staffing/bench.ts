import type { Figures, Run } from '../support/run.ts'
import { benchDashboards } from './bench-dashboards.ts'
import { benchDays } from './bench-days.ts'
import { benchWhatIf } from './bench-whatif.ts'

/** A what-if over a whole year; office days a core plays in a second; a page of figures over five years of visits. */
const TARGET = { whatif_ms: 200, days_per_s_core: 10, dashboard_p95_ms: 200 }

export async function staffing(run: Run): Promise<Figures> {
  const whatIf = await benchWhatIf(run)
  run.say(`a what-if over a year: ${whatIf.whatif_ms} ms`)
  const days = await benchDays(run)
  run.say(`${days.days_per_s_core} office days a second on one core`)
  const dashboards = await benchDashboards(run)
  run.say(`a page of figures: p95 ${dashboards.dashboard_p95_ms} ms`)
  const ok =
    whatIf.whatif_ms <= TARGET.whatif_ms &&
    days.days_per_s_core >= TARGET.days_per_s_core &&
    dashboards.dashboard_p95_ms <= TARGET.dashboard_p95_ms
  return { ok, ...whatIf, ...days, ...dashboards }
}
