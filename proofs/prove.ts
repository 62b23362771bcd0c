import { runNamed } from './support/run.ts'

await runNamed('prove', {
  race: async () => (await import('./race/race.ts')).race,
  'crash-app': async () => (await import('./crash-app/crash-app.ts')).crashApp,
  model: async () => (await import('./model/model.ts')).model,
  access: async () => (await import('./access/access.ts')).access,
  trail: async () => (await import('./trail/trail.ts')).trail,
  waitlist: async () => (await import('./waitlist/waitlist.ts')).waitlist,
  forecast: async () => (await import('./forecast/forecast.ts')).forecast,
  languages: async () => (await import('./languages/languages.ts')).languages,
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
  rules: async () => (await import('./rules/rules.ts')).rules,
})
