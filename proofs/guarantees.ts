// npm run guarantees: writes GUARANTEES.md from the results the proofs and benchmarks left behind. Runs nothing itself.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from './support/run.ts'

type Result = Readonly<Record<string, unknown>> & {
  readonly ok: boolean
  readonly full: boolean
  readonly seconds: number
  readonly commit: string
  readonly machine: { readonly cores: number; readonly cpu: string; readonly load: number }
}

interface Guarantee {
  readonly kind: 'prove' | 'bench'
  readonly name: string
  readonly promise: string
  readonly figures: (result: Result) => string
  /** What is planted, and what the caught fault looked like. */
  readonly fault?: string
  readonly caught?: (result: Result) => string
}

const count = (value: unknown): string => Number(value).toLocaleString('en')
const percent = (value: unknown): string => `${Math.round(Number(value) * 1000) / 10} %`
const times = (value: unknown): string => {
  const { p50_ms, p99_ms } = value as { p50_ms: number; p99_ms: number }
  return `${p50_ms} / ${p99_ms} ms`
}

const PROOFS: readonly Guarantee[] = [
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
  {
    ...{
      kind: 'prove',
      name: 'rules',
      promise:
        'What the 75 rules of early warning say of somebody is read twice, by the program and by a second reading typed from the German conditions: which rule speaks, how urgent, by which day, what is asked for. A day known in part never makes a warning milder or later, nor a chance earlier. What belongs into the browser is never on the server.',
    },
    figures: (it) =>
      `${count(it['persons'])} random persons over ${count(it['rules'])} rules: ${count(it['differences'])} differences; ${count(it['unknown_days'])} days known in part: ${count(it['careless'])} careless; ${count(it['cases'])} cases on both sides of each threshold: ${count(it['cases_failed'])} failed`,
    fault:
      'a day late, less for at most, months of thirty days, a condition forgotten, a level above the cap, a rule of the browser on the server, missing taken for no, a day too many, lecture weeks, a chance forgotten',
    caught: (it) =>
      `${Object.values(it['caught'] as object).filter((one) => one !== null).length} of 10 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'separation',
      promise:
        'What somebody tells the counselling is told to nobody of the office: not on a page, by a search or an act, not by any role of the database (one that may read all data included), and not in clear on the disk. The office’s own tables know of no case.',
    },
    figures: (it) =>
      `${count(it['requests'])} looks by everybody of the office, ${count(it['roles'])} roles of the database at ${count(it['relations'])} relations (${count(it['attempts'])} attempts), ${count(it['acts'])} acts: ${count(it['found'])} found`,
    fault:
      'a grant on one table, a schema opened with a policy, row security off, a role the application may take, an act for the head, words kept in clear',
    caught: (it) => `${Object.values(it['caught'] as object).filter(Boolean).length} of 6 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'nobody',
      promise:
        'No page, export, interface or difference of two of them tells of one colleague or of fewer than five, and none tells a figure the Personalrat has not agreed to. The whole program is opened, and opened again after the same visits went through other hands, after four visitors more, and, with every consent taken back, after many more. [docs/decisions/0038-evaluations.md](docs/decisions/0038-evaluations.md).',
    },
    figures: (it) =>
      `${count(it['routes'])} addresses, ${count(it['pages'])} pages and ${count(it['exports'])} exports opened, ${count(it['differences'])} differences, ${count(it['statements'])} sums of the database: ${count(it['found'])} found`,
    fault:
      'a figure of a desk, a group of four, a figure that forgets to ask, an address in no catalogue, a sum by desk',
    caught: (it) => `${Object.values(it['caught'] as object).filter(Boolean).length} of 5 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'stages',
      promise:
        'The office goes live in steps and back without loss: in random sequences of switching and returning on the running program, whatever was begun is there and can be ended in every stage, what is off is shown by no page, led to by no link and begun by no act. [docs/decisions/0041-stages.md](docs/decisions/0041-stages.md).',
    },
    figures: (it) =>
      `${count(it['sequences'])} sequences, ${count(it['switches'])} switches, ${count(it['acts'])} acts, ${count(it['pages'])} pages: ${count(it['lost'])} lost, ${count(it['visible_off'])} visible though off, ${count(it['wrongly_decided'])} wrongly decided`,
    fault:
      'acts not asked, endings refused, links left, an address forgotten, what stays taken away, a switch that tidies up, a process asleep',
    caught: (it) => `${Object.values(it['caught'] as object).filter(Boolean).length} of 7 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'small-groups',
      promise:
        'Reports of the counselling tell of no group under five: not directly, not as a difference of figures or years, and for every value from one to four another number would have led to the very same reports, for a reader who has them all and knows how they are made.',
    },
    figures: (it) =>
      `${count(it['histories'])} histories, ${count(it['cells'])} figures told, ${count(it['small'])} small values: ${count(it['revealed'])} revealed`,
    fault:
      'single values, blanks, groups of three, small sums, a bounded value joining, a year counted anew, overlapping periods',
    caught: (it) =>
      `${Object.values(it['caught'] as object).filter((one) => one !== null).length} of 7 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'money',
      promise:
        'What lies in machines, drawers, on cards and at the bank stands in the books, to the cent and once, however messages are lost, repeated and delayed, and whichever of machines, processes and the database lose power. One receipt per payment, nothing paid twice without being owed back, every difference a row, a closed time as it was. A model that knows only coins decides.',
    },
    figures: (it) =>
      `${count(it['payments'])} payments for ${count(it['claims'])} claims, ${count(it['refunds'])} refunds, ${count(it['counts'])} counts; ${count(it['power_cuts'])} power cuts, ${it['kills']} processes and ${it['db_kills']} databases killed, ${count(it['unanswered'])} requests unanswered: ${count(it['findings'])} findings; ${count(it['past_the_program'])} ways past the program, ${count(it['let_past'])} open`,
    fault:
      'new names for told payments, answers before booking, booked twice, overpaid forgotten, booking in a closed time, a receipt left out, a debt struck out',
    caught: (it) =>
      `${Object.values(it['caught'] as object).filter((one) => one !== null).length} of 7 found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'properties',
      promise:
        'What holds for every input is tried with inputs that the tests of a change do not try: each property with seeds of its own.',
    },
    figures: (it) =>
      `${count(it['files'])} files, ${count(it['seeds'])} seeds: ${(it['failed'] as unknown[]).length} with a counterexample`,
  },
  {
    ...{
      kind: 'prove',
      name: 'bitrot',
      promise:
        'A flipped bit in a stored file is found by a round of checks that needs no key, is never handed out, and no whole file is accused. [docs/decisions/0023-store.md](docs/decisions/0023-store.md).',
    },
    figures: (it) =>
      `${count(it['flipped'])} flipped bits in ${count(it['files'])} files (${count(it['megabytes'])} MB): ${count(it['found'])} found, ${count(it['handed_out'])} handed out, ${count(it['wrongly_accused'])} wrongly accused`,
    fault: 'reading without checking',
    caught: (it) => `${count(it['found'])} found, ${count(it['handed_out'])} handed out`,
  },
  {
    ...{
      kind: 'prove',
      name: 'redaction',
      promise:
        'A word that was made unreadable is nowhere in what leaves: pages of ten producers (letters, forms, turned pages, ligatures, right to left, hidden layers, old revisions, scans, photographs, samples of others), hunted with another reader program, through every unpacked stream, pixel by pixel and by OCR; the rest is still there. [docs/decisions/0025-pages-and-redaction.md](docs/decisions/0025-pages-and-redaction.md).',
    },
    figures: (it) =>
      `${count(it['pages'])} pages: ${count(it['leaks'])} leaks, ${count(it['refused'])} refused, ${count(it['lost'])} lost what should stay; ${count(it['cut'])} kept as text, ${count(it['picture'])} made pictures; ${count(it['read_again'])} read again by OCR; the check found ${count(it['faults_found'])} of ${count(it['faults'])} faulty redactions`,
    fault: 'bars painted on top',
    caught: (it) => `${count(it['leaks'])} leaks found`,
  },
  {
    ...{
      kind: 'prove',
      name: 'outage',
      promise:
        'The server is killed and stays away; terminals go on giving numbers and taking codes, the reception notes people, displays keep their calls and say how old they are. Afterwards everybody appears once, also when the server dies again while it is told, answers are lost and two windows tell at once. Real Chromium, clocks days off. [docs/decisions/0022-outage.md](docs/decisions/0022-outage.md).',
    },
    figures: (it) =>
      `${count(it['gone_s'])} s away: ${count(it['given'])} numbers and ${count(it['noted'])} people noted, ${count(it['lost'])} lost, ${count(it['double'])} double, ${count(it['rows'])} rows in the trail; told ${count(it['told_s'])} s after the server was back`,
    fault: 'machines make a new name for an entry each time they send it',
    caught: (it) => `${count(it['double'])} double`,
  },
  {
    ...{
      kind: 'prove',
      name: 'accessibility',
      promise:
        'Every public page and every error of its forms stands the test of WCAG 2.2 AA as far as a program can see it, in each way of writing, in light, dark and forced colours, on a phone, a desktop and at 400 % zoom; an appointment is booked with the keyboard alone. What a screen reader reads: [docs/accessibility](docs/accessibility).',
    },
    figures: (it) =>
      `${count(it['looks'])} looks at ${count(it['routes'])} pages, ${count(it['pages'])} pages and ${count(it['error_states'])} error states: ${count(it['faults'])} faults`,
    fault: 'concerns without a name',
    caught: (it) => `${count(it['faults'])} faults`,
  },
]

const BENCHES: readonly Guarantee[] = [
  {
    ...{
      kind: 'bench',
      name: 'openfile',
      promise:
        'A file of 500 documents opens, as its page over HTTP, in p95 ≤ 100 ms; a page of a document as a picture comes in p95 ≤ 150 ms the first time, ≤ 20 ms after that.',
    },
    figures: (it) =>
      `opened in ${it['p50_ms']} / ${it['p95_ms']} ms (p50 / p95); a page for the first time ${it['image_first_p50_ms']} / ${it['image_first_ms']} ms, after that ${it['image_cached_ms']} ms (p95)`,
  },
  {
    ...{
      kind: 'bench',
      name: 'calendar',
      promise:
        'Free days of 10 sites × 20 counters × 60 days in one request: p50 ≤ 2 ms, p99 ≤ 15 ms, no slower with 300,000 bookings than with 25,000 (± 20 %).',
    },
    figures: (it) =>
      `one slot ${times(it['oneSlot'])}, six slots ${times(it['sixSlots'])}, booked out ${times(it['bookedOut'])} (p50 / p99); against 25,000: × ${['oneSlot', 'sixSlots', 'bookedOut'].map((name) => (it[name] as { ratio: number }).ratio).join(', ')}`,
  },
  {
    ...{
      kind: 'bench',
      name: 'reserve',
      promise:
        '64 clients hold and book over HTTP, durably: ≥ 2,000 bookings a second on 4 cores (half on 2), p95 ≤ 80 ms.',
    },
    figures: (it) => {
      const small = it['at_25000'] as Record<string, unknown>
      const one = (x: Readonly<Record<string, unknown>>) =>
        `${count(x['per_s'])}/s, p50 ${String(x['p50_ms'])} ms, p95 ${String(x['p95_ms'])} ms`
      return `at ${count(it['bookings'])} bookings ${one(it)}; at 25,000 ${one(small)}`
    },
  },
  {
    ...{
      kind: 'bench',
      name: 'payments',
      promise:
        '50 payment machines at one office process with a year of claims behind it, a payment each every second: look-up p99 ≤ 50 ms, confirm p99 ≤ 100 ms, durable. The closing of a year of 100,000 claims: ≤ 5 s.',
    },
    figures: (it) => {
      const flat = it['flat_out'] as Record<string, number>
      return `${count(it['payments'])} payments: look-up ${it['look_up_p50_ms']} / ${it['look_up_p99_ms']} ms, confirm ${it['confirm_p50_ms']} / ${it['confirm_p99_ms']} ms (p50 / p99); without a breath ${count(flat['per_s'])}/s; the year of ${count(it['claims'])} claims closed in ${it['year_s']} s`
    },
  },
  {
    ...{
      kind: 'bench',
      name: 'display',
      promise:
        'From the press at one of 60 working desks to 1,000 screens and the phone of whoever was called: p99 ≤ 100 ms. All lines that break at once, or with the server, are back in less than 5 s.',
    },
    figures: (it) =>
      `${count(it['screens'])} screens, ${count(it['phones'])} phones: ${times(it)} (p50 / p99), phones p99 ${it['phone_p99_ms']} ms, all back after ${it['reconnect_s']} s, ${count(it['rss_mb'])} MB, ${it['cpu_percent_of_a_core']} % of a core`,
  },
  {
    ...{
      kind: 'bench',
      name: 'officeday',
      promise:
        'An office day of 2,000 visitors at 60 desks, sixty times faster: every answer at the consoles p99 ≤ 150 ms, everybody served, nobody twice.',
    },
    figures: (it) =>
      `${count(it['visitors'])} visitors, ${count(it['desks'])} desks: ${times(it)} (p50 / p99) of ${count(it['answers'])} answers, ${count(it['answers_per_s'])}/s, one process; finished ${count(it['finished'])}, twice ${count(it['served_twice'])}`,
  },
  {
    ...{
      kind: 'bench',
      name: 'intake',
      promise:
        'The folder tree of an earlier system is taken in at ≥ 50 born digital documents a second, scans are read at ≥ 1 page a second on 4 cores, and the p99 of sixty desks stays within 20 % while that goes on.',
    },
    figures: (it) =>
      `${String(it['import_docs_per_s'])} documents/s alone, ${String(it['docs_per_s_beside'])} beside the consoles${it['ocr_pages_per_s'] === undefined ? '' : `, ${String(it['ocr_pages_per_s'])} pages/s with OCR`}; p99 × ${String(it['console_p99_ratio'])} (${String(it['console_p99_ms'])} → ${String(it['console_p99_beside_ms'])} ms)`,
  },
  {
    ...{
      kind: 'bench',
      name: 'search',
      promise:
        'A search over 1,000,000 documents with the rights of whoever asks inside the query and with highlights, eight at once: p50 ≤ 10 ms, p95 ≤ 50 ms, a very common word ≤ 100 ms.',
    },
    figures: (it) =>
      `${count(it['documents'])} documents: ${String(it['p50_ms'])} / ${String(it['p95_ms'])} ms (p50 / p95), a very common word ${String(it['common_ms'])} ms (p95), ${count(it['per_s'])}/s, one process`,
  },
  {
    ...{
      kind: 'bench',
      name: 'rush',
      promise:
        '20,000 people within a minute enter a draw for 500 places through the public pages: p99 < 1 s, no error, nothing double, and winning does not depend on the second of arrival (rank test).',
    },
    figures: (it) =>
      `${count(it['people'])} people, ${count(it['places'])} places: p99 ${it['p99_ms']} ms, ${count(it['errors'])} errors, ${count(it['double'])} double, rank p ${it['rank_p']}`,
  },
  {
    ...{
      kind: 'bench',
      name: 'slow-phone',
      promise:
        'The sum a form may ask for takes a phone six times slower than this machine about 3 s, median.',
    },
    figures: (it) => `free ${it['free_ms']} ms, at a sixth of the speed ${it['slow_ms']} ms (median)`,
  },
  {
    ...{
      kind: 'bench',
      name: 'staffing',
      promise:
        'A what-if at the counters over a year of quarter hours, by the exact queue: ≤ 200 ms. The simulator plays at least 10 days of an office with 400 visitors a second on one core, with the rules of the program itself. The figures of the house over 1,000,000 visits of five years: p95 ≤ 200 ms.',
    },
    figures: (it) =>
      `what-if ${it['whatif_ms']} ms; ${it['days_per_s_core']} days a second and core (slowest block ${it['days_per_s_slowest']}, ${count(it['days_visitors'])} visitors a day); figures p95 ${it['dashboard_p95_ms']} ms over ${count(it['visits'])} visits`,
  },
  {
    ...{
      kind: 'bench',
      name: 'earlywarning',
      promise:
        'All rules of early warning that run on the server, over 100,000 records: at most 2 s on one thread. The hints of one person, facts opened and decisions read, among 100,000 cases in the database: 95 of 100 pages within 50 ms.',
    },
    figures: (it) =>
      `${count(it['rules'])} rules over ${count(it['records'])} records (${it['facts_per_record']} facts each): ${it['seconds_median']} s, at worst ${it['seconds_slowest']} s; a page p50 ${it['page_p50_ms']} ms, p95 ${it['page_p95_ms']} ms over ${count(it['pages'])}`,
  },
  {
    ...{
      kind: 'bench',
      name: 'page',
      promise:
        'Public pages on a slow phone (400 kbit/s, 300 ms, a processor six times slower), nothing cached: 0 bytes of script, ≤ 30 KB compressed, largest paint ≤ 1.3 s.',
    },
    figures: (it) =>
      `${count(it['measured'])} pages: script ${count(it['js_bytes_worst'])} bytes, at most ${count(it['bytes_worst'])} bytes, largest paint at most ${count(it['lcp_ms_worst'])} ms`,
  },
]

function read(kind: string, name: string, size: string): Result | null {
  const file = join(projectDir, 'proofs/results', `${kind}-${name}.${size}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : null
}

function row({ kind, name, promise, figures, fault, caught }: Guarantee): string {
  const result = read(kind, name, 'full') ?? read(kind, name, 'quick')
  const plant = read(kind, name, 'plant')
  const where = result
    ? `${result.full ? 'full' : 'quick'}, ${result.seconds} s, ${result.machine.cores} × ${result.machine.cpu} (load before ${result.machine.load}), \`${result.commit}\``
    : 'not run yet'
  const outcome = result ? `${result.ok ? '' : '**not reached:** '}${figures(result)}` : '–'
  const teeth = fault
    ? `${fault}: ${plant && caught && !plant.ok ? caught(plant) : '**not shown yet**'}`
    : '–'
  return `| ${promise} | \`npm run ${kind} -- ${name}\` | ${outcome} | ${teeth} | ${where} |`
}

const head = (title: string) =>
  `## ${title}\n\n| Promise | Command | Figures | Planted fault | Run |\n|---|---|---|---|---|`

const text = `# Guarantees

What we promise, how it is shown, and what the last run gave. Written by \`npm run guarantees\` from \`proofs/results\`; no
figure is typed by hand. Each command starts its own database (fsync and synchronous_commit on) and its own app
processes, and cleans up. \`--full\` runs the published size, \`--seed=N\` another world. \`--plant\` builds in the fault
named here: then the command **must** end with \`"ok": false\` (exit code 1), else the proof proves nothing.

${head('Proofs')}
${PROOFS.map(row).join('\n')}

${head('Speed')}
${BENCHES.map(row).join('\n')}

A \`+\` behind a commit: the program had changes that were not committed. Load generator, program and PostgreSQL share
the cores of one machine. Not shown here: a power cut, and networks that lose messages between machines.
`
writeFileSync(join(projectDir, 'GUARANTEES.md'), text)
process.stdout.write('GUARANTEES.md written\n')
