import { conventionFor, fractionOf, isSuperseded, type Convention } from '#law/staffing/index.ts'
import { buildUp, type BuildUp } from './build-up.ts'
import { compareConventions } from './compare.ts'
import { explain, type Explained } from './explain.ts'
import type { Plan, PlanBody } from './plan.ts'
import { reckon } from './reckon.ts'
import type { Reckoned } from './reckoned.ts'
import { heading, table, text, type ReportBlock } from './report-block.ts'
import * as words from './report-words.ts'
import { areaBlocks } from './report-tasks.ts'

/** What a report speaks of. */
export interface ReportOrder {
  readonly plan: Plan
  /** The plan it is based on, as it stands now; null: none, or deleted. */
  readonly before: PlanBody | null
  readonly officeName: string
  readonly siteName: string
  /** What areas are called, by their keys. */
  readonly areaNames?: Readonly<Record<string, string>>
  readonly at: Temporal.Instant
}

/** The report as blocks: everything somebody needs to follow the result without the program. */
export function reportContent({
  plan,
  before,
  areaNames = {},
}: Pick<ReportOrder, 'plan' | 'before' | 'areaNames'>): ReportBlock[] {
  const reckoned = reckon(plan)
  return [
    ...resultBlocks(plan, reckoned),
    ...conventionBlocks(plan, reckoned),
    ...yearBlocks(plan, reckoned),
    ...areaBlocks(plan, reckoned, areaNames),
    ...sensitivityBlocks(reckoned),
    ...changeBlocks(plan, before),
    ...roundingBlocks(reckoned),
    ...markBlocks(plan, reckoned),
  ]
}

function resultBlocks(plan: Plan, { total, capacity, gap, denominator }: Reckoned): ReportBlock[] {
  const { posts, interval, byPolicy, workMinutes } = total
  if (posts === null || !denominator || !byPolicy)
    return [
      heading('Ergebnis'),
      { kind: 'note', title: 'Noch kein Ergebnis', lines: ['Was fehlt, steht unter „Hinweise“.'] },
    ]
  return [
    heading('Ergebnis'),
    {
      kind: 'facts',
      items: [
        ['Bedarf', `${words.inPosts(posts)} VZÄ`],
        [
          'Mit 95 % Sicherheit',
          interval ? `${words.spanOf(interval)} VZÄ` : 'keine der Zahlen bringt eine Streuung mit',
        ],
        ['Stellen, auf halbe aufgerundet', words.inHalves(byPolicy.posts)],
        ...(capacity ? [['Vorhanden', `${words.inPosts(capacity.posts)} VZÄ`] as const] : []),
        ...(gap === null
          ? []
          : [
              [
                gap > 0 ? 'Es fehlen' : 'Darüber hinaus vorhanden',
                `${words.inPosts(Math.abs(gap))} VZÄ`,
              ] as const,
            ]),
      ],
    },
    {
      kind: 'formula',
      words:
        'Arbeitsminuten im Jahr ÷ Minuten, die eine Stelle im Jahr arbeitet = Bedarf in Vollzeitäquivalenten (VZÄ)',
      numbers: `${words.inWhole(workMinutes)} ÷ ${words.inWhole(denominator.net)} = ${words.inFine(posts)}`,
    },
    ...(total.complete
      ? []
      : [
          {
            kind: 'note' as const,
            title: 'Nicht vollständig',
            lines: ['Aufgaben mit Fehlern sind nicht gerechnet. Der wahre Bedarf ist anders.'],
          },
        ]),
    text(words.SETUP_WORDS[plan.setupIn ?? 'case']),
  ]
}

function conventionBlocks(plan: PlanBody, { convention }: Reckoned): ReportBlock[] {
  if (!convention) return []
  const { rows } = compareConventions(plan)
  return [
    heading('Konvention'),
    {
      kind: 'facts',
      items: [
        ['Gewählt', `${convention.nameDe} (${convention.publisher})`],
        ['Ausgabe', `${convention.year}, ${convention.section}`],
        ['Verteilzeit', words.sitsWords(convention)],
        ['Quelle', convention.source],
        ...(isSuperseded(convention, plan.year)
          ? [['Stand', 'durch ein neueres Handbuch abgelöst'] as const]
          : []),
      ],
    },
    table(
      'Dieselben Aufgaben unter jeder Konvention',
      'wnnnnn',
      ['Konvention', 'Arbeitsminuten', 'Minuten je Stelle', 'VZÄ', 'Stellen', 'Unterschied'],
      rows.map((row) => [
        `${nameOf(row.convention, row.key)}${row.isChosen ? ' (gewählt)' : ''}`,
        row.workMinutes === null ? '–' : words.inWhole(row.workMinutes),
        row.netMinutes === null ? '–' : words.inWhole(row.netMinutes),
        row.posts === null ? (row.convention ? '–' : 'gilt nicht') : words.inPosts(row.posts),
        row.byPolicy === null ? '–' : words.inHalves(row.byPolicy),
        row.difference === null ? '–' : words.signedPosts(row.difference),
      ]),
    ),
    {
      kind: 'note',
      title: 'Nicht miteinander vergleichbar',
      lines: [
        'Die Konventionen ziehen die Verteilzeit an verschiedenen Stellen ab oder auf. Ein Ergebnis gilt nur mit seiner Konvention; aus Jahren mit verschiedenen Konventionen folgt keine Entwicklung. Gewählt wird nach dem, was im Haus gilt, nicht nach dem Ergebnis.',
      ],
    },
  ]
}

const nameOf = (convention: Convention | null, key: string): string =>
  convention
    ? `${convention.nameDe}: ${words.inPercent(fractionOf(convention))} ${convention.sits === 'deducted' ? 'vom Jahr' : 'auf den Fall'}`
    : words.effectValue(key)

function yearBlocks(plan: PlanBody, { denominator, convention }: Reckoned): ReportBlock[] {
  if (!denominator || !convention) return []
  const kept = denominator.annual === 0 ? 1 : denominator.net / denominator.annual
  return [
    heading('Jahresarbeitszeit'),
    text(`Quelle: ${plan.annual.source}`),
    table(
      'Gruppen und ihre Jahresminuten',
      'wnnnnnn',
      [
        ...['Gruppe', 'Stunden je Woche', 'Stellen', 'Anteil der Arbeit', 'Gewicht', 'Jahresminuten'],
        'nach Konvention',
      ],
      [
        ...denominator.groups.map((group) => [
          group.name,
          words.inFine(plan.groups.find(({ key }) => key === group.key)?.weeklyHours ?? 0),
          words.inPosts(group.share),
          words.inShare(plan.groups.find(({ key }) => key === group.key)?.productivity ?? 1),
          words.inShare(group.weight),
          words.inWhole(group.annual),
          words.inWhole(group.net),
        ]),
        ['Gewichtet', '', '', '', '100 %', words.inWhole(denominator.annual), words.inWhole(denominator.net)],
      ],
      true,
    ),
    {
      kind: 'formula',
      words:
        convention.sits === 'deducted'
          ? 'Jahresminuten × (1 − Verteilzeit) = Minuten je Stelle'
          : 'Jahresminuten = Minuten je Stelle; die Verteilzeit steht beim Fall',
      numbers:
        convention.sits === 'deducted'
          ? `${words.inWhole(denominator.annual)} × ${words.inFine(kept)} = ${words.inWhole(denominator.net)}`
          : `${words.inWhole(denominator.net)}`,
    },
    { kind: 'list', items: plan.groups.map(({ name, source }) => `${name}: ${source}`) },
    ...buildUpsOf(plan).flatMap(buildUpBlocks),
  ]
}

/** One build-up for each weekly time of the plan, where the plan says how often people are away. */
export function buildUpsOf({ annual, groups, year }: PlanBody): BuildUp[] {
  const { absences } = annual
  if (!absences) return []
  return [...new Set(groups.map(({ weeklyHours }) => weeklyHours))].flatMap((weeklyHours) => {
    const built = buildUp({ ...absences, year, weeklyHours })
    return built.ok ? [built.built] : []
  })
}

function buildUpBlocks(built: BuildUp): ReportBlock[] {
  const { weeklyHours, lines, days, minutesPerDay, minutes, published, holidays } = built
  return [
    table(
      `Aufbau für ${words.inFine(weeklyHours)} Stunden je Woche`,
      'tn',
      ['Tage', 'Anzahl'],
      [
        ...lines.map(({ what, days: count }) => [words.LINE_WORDS[what], words.inDays(count)]),
        ['Arbeitstage einer Stelle', words.inDays(days)],
      ],
      true,
    ),
    {
      kind: 'formula',
      words: 'Arbeitstage × Minuten je Tag = Jahresminuten',
      numbers: `${words.inDays(days)} × ${words.inFine(minutesPerDay)} = ${words.inWhole(minutes)}`,
    },
    text(
      [
        published
          ? `Zum Vergleich ${published.row.edition}: ${words.inWhole(published.row.minutes)} Minuten (${words.inDays(published.days)} Tage).`
          : 'Für diese Wochenstunden ist kein Wert veröffentlicht.',
        `Feiertage an Arbeitstagen: ${holidays.map(({ nameDe }) => nameDe).join(', ')}.`,
      ].join(' '),
    ),
  ]
}

const MOST = 12

function sensitivityBlocks({ sensitivity, total }: Reckoned): ReportBlock[] {
  if (sensitivity.length === 0 || total.posts === null) return []
  return [
    heading('Welche Zahl entscheidet'),
    text(
      'Was sich ändert, wenn eine einzelne Zahl um 10 % kleiner oder größer ist. Oben steht die Schätzung, die am meisten ausmacht.',
    ),
    table(
      'Wirkung von 10 % mehr oder weniger',
      'wtnnnn',
      ['Aufgabe', 'Zahl', 'Wert', '−10 %: VZÄ', '+10 %: VZÄ', '± VZÄ'],
      sensitivity
        .slice(0, MOST)
        .map((row) => [
          row.name,
          row.of === 'cases' ? 'Fallzahl' : 'Minuten',
          words.inFine(row.value),
          words.inPosts(row.low),
          words.inPosts(row.high),
          words.inPosts(row.effect),
        ]),
    ),
    ...(sensitivity.length > MOST ? [text(`Gezeigt sind ${MOST} von ${sensitivity.length} Zahlen.`)] : []),
  ]
}

/** Why the result differs from the plan it is based on; null: there is none, or one of both cannot be reckoned. */
export function explainedOf(plan: PlanBody, before: PlanBody | null): Explained | null {
  const told = before && explain(before, plan)
  return told?.ok ? told.explained : null
}

const isWhole = (part: string): boolean => part === 'added' || part === 'removed'

function changeBlocks(plan: Plan, before: PlanBody | null): ReportBlock[] {
  const explained = explainedOf(plan, before)
  if (!before || !explained) return []
  return [
    heading(`Änderungen gegenüber „${before.name}“ (${before.year})`),
    text(
      'Jede Änderung mit ihrer Wirkung. Die Wirkungen sind über alle Reihenfolgen der Änderungen gemittelt und ergeben zusammen genau den Unterschied.',
    ),
    table(
      'Was sich geändert hat und was es ausmacht',
      'wtvvn',
      ['Aufgabe oder Gruppe', 'Was', 'Vorher', 'Nachher', 'VZÄ'],
      [
        ...explained.effects.map((it) => [
          it.name,
          words.EFFECT_WORDS[it.part],
          isWhole(it.part) ? '–' : words.effectValue(it.from),
          isWhole(it.part) ? '–' : words.effectValue(it.to),
          words.signedPosts(it.shown),
        ]),
        [
          'Unterschied',
          '',
          words.inPosts(explained.before),
          words.inPosts(explained.after),
          words.signedPosts(explained.shownDifference),
        ],
      ],
      true,
    ),
  ]
}

function roundingBlocks({ total }: Reckoned): ReportBlock[] {
  const { posts, byPolicy } = total
  if (posts === null || !byPolicy) return []
  return [
    heading('Rundung'),
    text(
      'Gerechnet wird mit allen Stellen hinter dem Komma. Gerundet wird einmal, für die Anzeige auf Hundertstel. Die Stellen sind ein eigener letzter Schritt: auf halbe aufgerundet.',
    ),
    {
      kind: 'formula',
      words: 'Bedarf, Anzeige, Stellen',
      numbers: `${words.inFine(posts)}; angezeigt ${words.inPosts(posts)}; Stellen ${words.inHalves(byPolicy.posts)}`,
    },
  ]
}

function markBlocks(plan: PlanBody, { faults, warnings }: Reckoned): ReportBlock[] {
  const found = conventionFor(plan.convention, plan.year)
  const lines = [...faults, ...warnings].map((mark) => words.markWords(mark, plan))
  const outside = found.ok ? [] : [`Die Konvention gilt im Jahr ${plan.year} nicht.`]
  if (lines.length + outside.length === 0) return []
  return [heading('Hinweise'), { kind: 'list', items: [...new Set([...outside, ...lines])] }]
}
