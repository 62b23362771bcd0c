import { count, percent, type Guarantee } from '../support/guarantee.ts'

export const VISITS: readonly Guarantee[] = [
  {
    ...{
      kind: 'prove',
      name: 'race',
      promise:
        'A place is never given twice: 64 clients over two processes, every act mixed, while opening hours and durations are edited. Every place is filled, what was acknowledged is stored.',
    },
    figures: (it) =>
      `${count(it['attempts'])} attempts on ${count(it['places'])} places: ${count(it['confirmed'])} confirmed, ${count(it['double'])} double, ${count(it['edits'])} edits`,
    fault: 'no exclusion constraint: look, then insert',
    caught: (it) => `${count(it['double'])} double`,
  },
  {
    ...{
      kind: 'prove',
      name: 'crash-app',
      promise:
        'A process killed at any moment (SIGKILL) loses no acknowledged booking, doubles none, leaves none without its line in the trail.',
    },
    figures: (it) =>
      `${count(it['kills'])} kills, ${count(it['acknowledged'])} acknowledged: ${count(it['lost'])} lost, ${count(it['double'])} double, ${count(it['without_trail'])} without trail`,
    fault: 'the answer goes out before the commit',
    caught: (it) => `${count(it['lost'])} lost`,
  },
  {
    ...{
      kind: 'prove',
      name: 'model',
      promise:
        'Appointment, ticket and queue do what a model of fewer than 100 lines says, in every history.',
    },
    figures: (it) =>
      `${count(it['histories'])} histories of pure rules, ${count(it['on_postgres'])} on PostgreSQL: no difference`,
    fault: 'two wrong transitions',
    caught: (it) =>
      `both found and shrunk: ${(it['found'] as string[]).map((one) => `\`${one.replace(/.*shrunk to /, '')}\``).join(', ')}`,
  },
  {
    ...{
      kind: 'prove',
      name: 'access',
      promise:
        'Who is let in where is one table a person can read; the program does just that, for every route, role, own and foreign.',
    },
    figures: (it) =>
      `${count(it['routes'])} routes, ${count(it['combinations'])} combinations: ${count(it['differences'])} differences`,
    fault: 'two wrong lines in the table',
    caught: (it) => `${count(it['differences'])} differences`,
  },
  {
    ...{
      kind: 'prove',
      name: 'trail',
      promise:
        'Every act and every look at a person’s data leaves exactly one line in the trail; whatever a superuser changes afterwards is found. Limits: [docs/trail.md](docs/trail.md).',
    },
    figures: (it) =>
      `${count(it['acts'])} acts, ${(it['gaps'] as unknown[]).length} gaps; ${count(it['manipulations'])} manipulations, ${count(it['found'])} found`,
    fault: 'verification without the anchor',
    caught: (it) => `${count(it['found'])} of ${count(it['manipulations'])} found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'waitlist',
      promise:
        'A place given back is offered to the first person of the published order whom it suits, one at a time: nobody is passed over. The real stream of an office, invented people who wait; a second model of the rule decides every case again. [docs/decisions/0012-waiting-list.md](docs/decisions/0012-waiting-list.md).',
    },
    figures: (it) => {
      const back = it['given_back'] as { in_the_stream: number; in_all: number }
      const hours = it['median_hours_to_place'] as Record<string, number>
      return `${count(it['decisions'])} decisions, ${count(it['passed_over'])} passed over; of ${count(back.in_the_stream)} places given back ${percent(it['share_refilled'])} filled again (${percent(it['share_refilled_by_list'])} by the list), of all ${count(back.in_all)} ${percent(it['share_of_all_refilled'])}; median ${String(it['median_days_gained'])} days gained; hours to a place: title ends within 14 days ${hours['within_14']}, later ${hours['later']}`
    },
    fault: 'the end of a title never reaches the list: order by time alone',
    caught: (it) => `${count(it['passed_over'])} passed over`,
  },
  {
    ...{
      kind: 'prove',
      name: 'forecast',
      promise:
        'What people are told about their wait errs at most 0.75 times as much as average minutes x ahead / desks, and 76 to 84 of 100 waits lie in the range, on days nobody learned from. [docs/decisions/0016-waiting-forecast.md](docs/decisions/0016-waiting-forecast.md).',
    },
    figures: (it) => {
      const outside = it['settings_outside'] as string[]
      const alone = outside.length > 0 ? `; alone outside: ${outside.join(', ')}` : ''
      return `${count(it['numbers'])} numbers drawn in ${Object.keys(it['settings'] as object).length} offices: error ${String(it['rmse_ratio'])} of the simple rule, ${String(it['ratio_zms'])} of that of ZMS; ${percent(it['coverage80'])} in the range${alone}`
    },
    fault: 'half the spread',
    caught: (it) => `${percent(it['coverage80'])} in the range`,
  },
  {
    ...{
      kind: 'prove',
      name: 'languages',
      promise:
        'Visitors read every word in ten languages: whole, in its own letters, digits 0-9, safe in its direction. [docs/languages.md](docs/languages.md).',
    },
    figures: (it) =>
      `${count(it['texts'])} texts: ${count(it['missing'])} missing, ${count(it['faults'])} wrongly written`,
    fault: 'twelve texts spoiled, at least one per rule',
    caught: (it) => `${(it['caught'] as string[]).length} of ${count(it['plants'])} found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'bots',
      promise:
        'Against many machines, addresses and names the trade gets few places, and no honest person is turned away by a measure: draw, codes of letters, one per person, return at random, waiting list, proof of work, limits, each on and off with the real acts. What did not help is published too.',
    },
    figures: (it) =>
      `${count(it['addresses'])} addresses, ${count(it['identities'])} names, ${count(it['honest'])} honest people: trade ${it['none_percent']} % without, ${it['all_percent']} % with all; honest turned away ${it['lost_percent']} %; did not help: ${(it['did_not_help'] as string[]).join(', ')}`,
    fault: 'an office whose measures are not in force',
    caught: (it) => `the trade got ${it['all_percent']} %`,
  },
  {
    ...{
      kind: 'prove',
      name: 'calls',
      promise:
        'In played office days with lost answers, repeated clicks, two clerks at once, dying processes, forwards, parking and deferrals nobody stands at two desks, nobody is forgotten, and nobody who is due is overtaken by more than the office has set. A second telling of the rule judges each call; each day is one seed.',
    },
    figures: (it) => {
      const [pure, real] = [it['pure'], it['postgres']] as Record<string, number>[]
      return `${count(pure!['days'])} days of pure rules and ${count(real!['days'])} on PostgreSQL, ${count(pure!['calls']! + real!['calls']!)} calls: greatest overtaking ${pure!['greatest_overtaking_minutes']} of ${pure!['allowed_that_day_minutes']} minutes allowed`
    },
    fault: 'taking without looking, no cap, a cashier who sends nobody back, half an act',
    caught: (it) => `${Object.values(it['caught'] as object).filter(Boolean).length} of 4 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'files',
      promise:
        'Several people open, file, move, sign, close, lend, hold and destroy at once while processes and the database are killed: nothing acknowledged is lost, every file reads back with its digest, nothing goes before its time, and nobody sees what is not theirs: pages, pictures, counts, proposals and the database past the program included. A model that knows only acknowledgements decides every look.',
    },
    figures: (it) =>
      `${count(it['acts'])} acts, ${it['kills']} processes and ${it['db_kills']} databases killed, ${count(it['looks'])} looks at ${count(it['objects'])} files and papers: ${it['lost']} lost, ${it['leaks']} leaks, ${it['early']} early`,
    fault:
      'a policy dropped, a search without its filter, a number given twice, an end shortened, bytes swapped',
    caught: (it) => `${Object.values(it['caught'] as object).filter(Boolean).length} of 5 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'fees',
      promise:
        'What somebody pays is reckoned twice, by the program and by a second reading typed from the paragraphs that shares neither its table nor its rules: every line, what is due, what a person may still lower.',
    },
    figures: (it) =>
      `${count(it['cases'])} random cases over ${count(it['fees'])} fees, ${count(it['decided'])} with a decision of a person, ${count(it['refused'])} to be refused, ${count(it['vectors'])} agreed amounts: ${count(it['differences'])} differences`,
    fault:
      'a birthday a day late, a lost card as a new passport, association rights by passport, credited twice, a decision forgotten, discretion not offered, a cent',
    caught: (it) =>
      `${Object.values(it['caught'] as object).filter((one) => one !== null).length} of 7 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'staffing',
      promise:
        'Formulas of staffing and counters are right: published and exact values within their tolerance, formula and exact queue and simulation say the same where all apply, and on random days the exact queue lies where chance says.',
    },
    figures: (it) =>
      `${count(it['passed'])} of ${count(it['vectors'])} vectors, ${count(it['settings_agree'])} of ${count(it['settings'])} settings three ways, ${count(it['days'])} random days: ${percent(it['coverage95'])} of the intervals of 95 % hold the exact value`,
    fault:
      'factorials, no room for binary fractions, a counter too many, the own departure forgotten, the percentage on the wrong side, minors, a total that tells, a backlog forgotten, nobody gives up, services 3 % short, a house of eight, breaks ignored',
    caught: (it) =>
      `${Object.values(it['caught'] as object).filter((one) => one !== null).length} of 12 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'replay',
      promise:
        'The simulator of the office has no rules of its own: a simulated day fed to the running program, act by act, ends in the same state, visit by visit (state, number, team, every moment, desk, minutes, fees owed and paid). Set to a plain queue it says what the exact queue says. [docs/decisions/0035-simulator.md](docs/decisions/0035-simulator.md).',
    },
    figures: (it) => {
      const plain = it['thursday'] as Record<string, number>
      return `${count(it['days'])} days, ${count(it['visits'])} visits, ${count(it['commands'])} acts, ${count(it['fields'])} figures compared: ${count(it['differences'])} differences; ${count(plain['days'])} plain days: at most ${plain['worst_percent']} % from the exact queue at any half hour, ${count(plain['outside_interval'])} outside the interval`
    },
    fault:
      'another order of the queue, a late rule off by a minute, no-shows nobody marks, a fee asked twice',
    caught: (it) =>
      `${Object.values(it['caught'] as object).filter((one) => one !== null).length} of 4 found`,
  },
]
