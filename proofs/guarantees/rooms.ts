import { count, type Guarantee } from '../support/guarantee.ts'

export const ROOMS: readonly Guarantee[] = [
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
