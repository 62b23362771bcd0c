import { proveAll } from './all.ts'
import { PROOFS } from './guarantees/all.ts'
import { runNamed } from './support/run.ts'

const undertakings = {
  race: async () => (await import('./race/race.ts')).race,
  'crash-app': async () => (await import('./crash-app/crash-app.ts')).crashApp,
  model: async () => (await import('./model/model.ts')).model,
  access: async () => (await import('./access/access.ts')).access,
  trail: async () => (await import('./trail/trail.ts')).trail,
  waitlist: async () => (await import('./waitlist/waitlist.ts')).waitlist,
  forecast: async () => (await import('./forecast/forecast.ts')).forecast,
  languages: async () => (await import('./languages/languages.ts')).languages,
  nobody: async () => (await import('./nobody/nobody.ts')).nobody,
  outage: async () => (await import('./outage/outage.ts')).outage,
  accessibility: async () => (await import('./accessibility/accessibility.ts')).accessibility,
  bots: async () => (await import('./bots/bots.ts')).bots,
  calls: async () => (await import('./calls/calls.ts')).calls,
  bitrot: async () => (await import('./bitrot/bitrot.ts')).bitrot,
  redaction: async () => (await import('./redaction/redaction.ts')).redaction,
  files: async () => (await import('./files/files.ts')).files,
  fees: async () => (await import('./fees/fees.ts')).fees,
  money: async () => (await import('./money/money.ts')).money,
  'small-groups': async () => (await import('./smallgroups/smallgroups.ts')).smallgroups,
  separation: async () => (await import('./separation/separation.ts')).separation,
  properties: async () => (await import('./properties/properties.ts')).properties,
  replay: async () => (await import('./replay/replay.ts')).replay,
  staffing: async () => (await import('./staffing/proof.ts')).staffing,
  stages: async () => (await import('./stages/stages.ts')).stages,
  rules: async () => (await import('./rules/rules.ts')).rules,
}

const [asked, ...flags] = process.argv.slice(2)
if (asked === 'all') {
  const faults = new Set(PROOFS.filter(({ fault }) => fault !== undefined).map(({ name }) => name))
  await proveAll(Object.keys(undertakings), faults, flags)
}
await runNamed('prove', undertakings)
