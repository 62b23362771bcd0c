import { count, times, type Guarantee } from '../support/guarantee.ts'

export const BENCHES: readonly Guarantee[] = [
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
