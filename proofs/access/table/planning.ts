import { forms, line, pages, type Line } from './line.ts'

const S = '/planning/staffing'
const PLAN = `${S}/[plan]`

/** A plan belongs to its site. */
const STAFFING: readonly Line[] = [
  ...line(['head'], 'none', ...pages(S, `${S}/new`, `${S}/compare`)),
  ...line(['head'], 'site', ...forms(`${S}/new`, 'create', 'copy')),
  ...line(
    ['head'],
    'site',
    ...pages(PLAN, `${PLAN}/tasks/[task]`, `${PLAN}/hours`, `${PLAN}/convention`, `${PLAN}/sensitivity`),
    ...pages(`${PLAN}/changes`, `${PLAN}/adopt`, `${PLAN}/remove`, `${PLAN}/settings`, `${PLAN}/print`),
    ...pages(`${PLAN}/onboarding`),
    ...forms(`${PLAN}/onboarding`, 'take'),
    ...pages(`${PLAN}/expected`, `${PLAN}/measured`, `${PLAN}/review`),
    ...pages(
      `${PLAN}/report`,
      `${PLAN}/report.pdf`,
      `${PLAN}/report.xlsx`,
      `${PLAN}/export.json`,
      `${PLAN}/export.csv`,
    ),
    ...pages(`${PLAN}/import`, `${PLAN}/import/vorlage.xlsx`, `${PLAN}/import/vorlage.csv`),
    ...forms(`${PLAN}/import`, 'show', 'take'),
    ...forms(`${PLAN}/expected`, 'take'),
    ...forms(`${PLAN}/measured`, 'take'),
    ...forms(PLAN, 'undo'),
    ...forms(`${PLAN}/tasks/[task]`, 'save', 'remove'),
    ...forms(`${PLAN}/hours`, 'groups', 'annual'),
    ...forms(`${PLAN}/convention`, 'choose'),
    ...forms(`${PLAN}/changes`, 'restore'),
    ...forms(`${PLAN}/adopt`, 'adopt'),
    ...forms(`${PLAN}/remove`, 'remove'),
    ...forms(`${PLAN}/settings`, 'save'),
  ),
]

/** Always of an own site: one that is asked for and is none of theirs is passed over. */
const F = '/planning/figures'
const FIGURES: readonly Line[] = [
  ...line(['head'], 'none', ...pages(F, `${F}/figures.csv`, `${F}/import`)),
  ...line(['head'], 'none', ...forms(F, 'remove'), ...forms(`${F}/import`, 'default')),
]

const RUNS = '/planning/simulator'

/** A run belongs to its site. */
const SIMULATOR: readonly Line[] = [
  ...line(['head'], 'none', ...pages(RUNS, `${RUNS}/new`, `${RUNS}/compare`, `${RUNS}/compare/figures`)),
  ...line(['head'], 'site', ...forms(`${RUNS}/new`, 'default')),
  ...line(['head'], 'site', ...pages(`${RUNS}/[run]`, `${RUNS}/[run]/figures`)),
  ...line(['head'], 'site', ...forms(`${RUNS}/[run]`, 'cancel', 'rename', 'delete')),
]

const C = '/planning/counters'
/** A scenario belongs to its site. */
const COUNTERS: readonly Line[] = [
  ...line(['head'], 'none', ...pages(C, `${C}/new`, `${C}/compare`)),
  ...line(['head'], 'site', ...forms(`${C}/new`, 'default'), ...forms(C, 'copy', 'delete', 'restore')),
  ...line(
    ['head'],
    'site',
    ...pages(`${C}/[scenario]`, `${C}/[scenario]/edit`),
    ...pages(`${C}/[scenario]/what-if`, `${C}/[scenario]/suggest`),
    ...forms(`${C}/[scenario]/edit`, 'save', 'take'),
    ...forms(`${C}/[scenario]/what-if`, 'save'),
    ...forms(`${C}/[scenario]/suggest`, 'keep'),
  ),
]

const K = '/planning/costs'
const STATEMENT = `${K}/[statement]`
/** A Kostenaufstellung belongs to its site. */
const COSTS: readonly Line[] = [
  ...line(['head'], 'none', ...pages(K)),
  ...line(
    ['head'],
    'site',
    ...forms(K, 'create', 'restore'),
    ...pages(STATEMENT, `${STATEMENT}/items/[cost]`, `${STATEMENT}/settings`, `${STATEMENT}/kosten.xlsx`),
    ...pages(`${STATEMENT}/import`, `${STATEMENT}/import/vorlage.xlsx`, `${STATEMENT}/import/vorlage.csv`),
    ...forms(STATEMENT, 'restore', 'takeBack'),
    ...forms(`${STATEMENT}/items/[cost]`, 'save', 'remove', 'restore'),
    ...forms(`${STATEMENT}/import`, 'default'),
    ...forms(`${STATEMENT}/settings`, 'save', 'remove'),
  ),
]

/** Always of an own site; the form says which. */
const V = '/planning/evaluations'
const EVALUATIONS: readonly Line[] = [
  ...line(['head'], 'none', ...pages(V, `${V}/[evaluation]`, `${V}/vereinbarung.pdf`)),
  ...line(['head'], 'site', ...forms(V, 'propose'), ...forms(`${V}/[evaluation]`, 'propose', 'withdraw')),
]

const L = '/planning/load'
/** Load of areas, and what came of it, each of its site. */
const LOAD: readonly Line[] = [
  ...line(
    ['head'],
    'none',
    ...pages(L, `${L}/episodes`, `${L}/thresholds`, `${L}/incidents`, `${L}/notices`),
  ),
  ...line(['head'], 'none', ...pages(`${L}/measures`)),
  ...line(['head'], 'site', ...pages(`${L}/episodes/[episode]`)),
  ...line(['head'], 'site', ...forms(`${L}/episodes`, 'decide')),
  ...line(['head'], 'site', ...forms(`${L}/episodes/[episode]`, 'decide', 'finish', 'check')),
  ...line(['head'], 'site', ...forms(`${L}/thresholds`, 'set'), ...forms(`${L}/incidents`, 'settle')),
  ...line(['head'], 'site', ...forms(`${L}/measures`, 'plan', 'end', 'check')),
]

const STAGE = '/planning/stages'
/** What the office does when; one plan for the whole office. */
const STAGES: readonly Line[] = [
  ...line(['head'], 'none', ...pages(STAGE, `${STAGE}/new`, `${STAGE}/switch`, `${STAGE}/[stage]`)),
  ...line(
    ['head'],
    'none',
    ...forms(STAGE, 'move', 'preview', 'endPreview'),
    ...forms(`${STAGE}/new`, 'default'),
    ...forms(`${STAGE}/switch`, 'default'),
    ...forms(`${STAGE}/[stage]`, 'change', 'remove', 'addTask', 'settle', 'removeTask'),
  ),
]

const R = '/planning/rota'
/** A week belongs to its site; in a page, a site that is none of theirs is passed over. */
const ROTA: readonly Line[] = [
  ...line(
    ['head'],
    'none',
    ...pages(R, `${R}/edit`, `${R}/capacity`, `${R}/absences`, `${R}/breaks`, `${R}/rules`),
  ),
  ...line(
    ['head'],
    'site',
    ...forms(R, 'add', 'instead', 'undo', 'copy', 'publish', 'unpublish'),
    ...forms(`${R}/edit`, 'save', 'remove'),
    ...forms(`${R}/capacity`, 'apply', 'takeBack'),
    ...forms(`${R}/absences`, 'add', 'remove'),
    ...forms(`${R}/rules`, 'agree', 'tasks'),
  ),
]

const T = '/planning/training'
/** What stands about colleagues is of their site; the list without anybody is of one's own. */
const TRAINING: readonly Line[] = [
  ...line(['head'], 'none', ...pages(T, `${T}/tasks`, `${T}/offers`, `${T}/onboarding`, `${T}/instructions`)),
  ...line(['head'], 'none', ...pages(`${T}/effect`)),
  ...line(['head'], 'site', ...pages(`${T}/people/[account]`, `${T}/tasks/[task]`, `${T}/offers/[offer]`)),
  ...line(
    ['head'],
    'site',
    ...forms(T, 'cut', 'take', 'decline', 'erase'),
    ...forms(`${T}/tasks`, 'cut', 'restore'),
  ),
  ...line(['head'], 'site', ...forms(`${T}/people/[account]`, 'default')),
  ...line(['head'], 'site', ...forms(`${T}/tasks/[task]`, 'save', 'retire')),
  ...line(['head'], 'site', ...forms(`${T}/offers/[offer]`, 'save', 'cancel', 'seat', 'unseat', 'hold')),
  ...line(['head'], 'site', ...forms(`${T}/onboarding`, 'begin', 'end', 'milestone')),
  ...line(['head'], 'site', ...forms(`${T}/instructions`, 'record', 'remove')),
]

const W = '/planning/review'
/** Always of an own site; a review that was frozen belongs to its site. */
const REVIEW: readonly Line[] = [
  ...line(
    ['head'],
    'none',
    ...pages(
      W,
      `${W}/kpi/[kpi]`,
      `${W}/frame`,
      `${W}/import`,
      `${W}/findings`,
      `${W}/shocks`,
      `${W}/hypotheses`,
    ),
    ...pages(`${W}/criteria`, `${W}/public`, `${W}/reports`, `${W}/export.csv`, `${W}/export.xlsx`),
    ...forms(W, 'reckon'),
    ...forms(`${W}/kpi/[kpi]`, 'value', 'target', 'back'),
    ...forms(`${W}/frame`, 'default'),
    ...forms(`${W}/import`, 'take', 'back'),
    ...forms(`${W}/findings`, 'save', 'remove'),
    ...forms(`${W}/shocks`, 'save', 'remove'),
    ...forms(`${W}/hypotheses`, 'save', 'remove'),
    ...forms(`${W}/criteria`, 'save'),
    ...forms(`${W}/public`, 'default'),
    ...forms(`${W}/reports`, 'default'),
  ),
  ...line(
    ['head'],
    'site',
    ...pages(`${W}/reports/[report]`, `${W}/reports/[report]/report.pdf`, `${W}/figures/[figure]`),
  ),
]

const O = '/planning/procedures'
/** Always of an own site; the forms name it. */
const PROCEDURES: readonly Line[] = [
  ...line(['head'], 'none', ...pages(O, `${O}/[concern]`, `${O}/[concern]/versions`)),
  ...line(['head'], 'site', ...forms(`${O}/[concern]`, 'save', 'restore', 'takeOver')),
]

const SURVEY = '/planning/survey'
const B = '/planning/complaints'
/** What visitors say: of an own site, and one complaint of it. */
const VOICES: readonly Line[] = [
  ...line(['head'], 'none', ...pages(SURVEY, `${SURVEY}/words`, `${SURVEY}/poster`, B, `${B}/figures`), ...forms(`${SURVEY}/poster`, 'default')),
  ...line(['head'], 'site', ...pages(`${B}/[complaint]`)),
  ...line(['head'], 'site', ...forms(`${B}/[complaint]`, 'assign', 'interim', 'final', 'reopen')),
]

/** What the head of the office plans with. Figures of areas and concerns only; no other role needs them. */
export const PLANNING: readonly Line[] = [
  ...line(['head'], 'none', ...pages('/planning')),
  ...STAFFING,
  ...COUNTERS,
  ...LOAD,
  ...FIGURES,
  ...EVALUATIONS,
  ...SIMULATOR,
  ...VOICES,
  ...REVIEW,
  ...STAGES,
  ...COSTS,
  ...PROCEDURES,
  ...ROTA,
  ...TRAINING,
]
