import type { Change, CellMark, Fate, ImportPreview, LineNote } from '#office/staffing/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Words } from '#ui/words.ts'
import { changeText } from '../../../parts/effects.ts'
import { number, posts } from '../../../parts/figures.ts'
import { refusalWords } from './words.ts'

type Office = App.Locals['office']
type Names = Readonly<Record<string, string>>

interface Cell {
  readonly to: string
  /** Empty: there was nothing, or nothing changes. */
  readonly from: string
}

export interface RowView {
  readonly fate: Fate['fate']
  readonly area: string
  readonly name: string
  readonly cases: Cell | null
  readonly minutes: Cell | null
  readonly more: readonly string[]
}

/** So many rows and faults are shown; what is taken is not cut. */
const MOST = 200

/** What a file would change, in words. */
export function previewView(preview: ImportPreview, names: Names, office: Office) {
  const { fates, faults, notes, others, before, after, refusal } = preview
  const texts = textsIn('de')
  const count = (fate: Fate['fate']): number => fates.filter((it) => it.fate === fate).length
  const result = (value: number | null): string =>
    value === null ? texts.t('staffingfiles.preview.resultUnknown') : posts(value)
  return {
    ...{ version: preview.version, digest: preview.digest, same: preview.same },
    ...{ added: count('new'), changed: count('changed'), removed: count('removed') },
    ...{ before: result(before), after: result(after), isReckoned: before !== null || after !== null },
    rows: fates.slice(0, MOST).map((fate) => rowView(fate, names)),
    rowsMore: Math.max(0, fates.length - MOST),
    others: others.map((change) => changeText(change, office.staffing.conventions, texts)),
    absent: preview.absent.slice(0, MOST).map(({ area, name }) => `${names[area] ?? area}: ${name}`),
    absentCount: preview.absent.length,
    faults: faults.slice(0, MOST).map(faultView),
    faultCount: faults.length,
    notes: notes.slice(0, MOST).map(noteWords),
    unknown: preview.unknown.join(', '),
    refusal:
      refusal &&
      refusalWords(
        { ok: false, refusal: refusal.name, detail: { most: office.staffing.bounds.tasks } },
        office,
      ),
    isEmpty: fates.length === 0 && others.length === 0,
  }
}

function rowView({ fate, area, name, changes }: Fate, names: Names): RowView {
  const cellOf = (part: string): Cell | null => {
    const change = changes.find((it) => it.part === part)
    return change
      ? { to: valueText(change.to, names), from: change.from === null ? '' : valueText(change.from, names) }
      : null
  }
  const more = changes
    .filter(({ part }) => part !== 'cases' && part !== 'minutes')
    .map((change) => partText(change, names))
  return { fate, area: names[area] ?? area, name, cases: cellOf('cases'), minutes: cellOf('minutes'), more }
}

function valueText(value: Change['to'], names: Names): string {
  const { t } = textsIn('de')
  if (value === null || value === '') return t('staffingfiles.preview.nothingThere')
  if (typeof value === 'number') return number(value)
  if (typeof value === 'boolean') return t(value ? 'staffing.changes.yes' : 'staffing.changes.no')
  return names[value] ?? value
}

function partText({ part, from, to }: Change, names: Names): string {
  const { t, maybe } = textsIn('de')
  const words = { part: maybe(`staffing.changes.parts.${part}`)?.text ?? part, to: sourceText(to, names) }
  return from === null || from === ''
    ? t('staffingfiles.preview.partIs', words)
    : t('staffingfiles.preview.partWas', { ...words, from: sourceText(from, names) })
}

/** `imported · Datei zahlen.csv`: the first word is one of the program. */
function sourceText(value: Change['to'], names: Names): string {
  const text = valueText(value, names)
  const [origin = '', ...rest] = text.split(' · ')
  const known = rest.length > 0 ? textsIn('de').maybe(`staffing.from.${origin}`)?.text : undefined
  return known === undefined ? text : [known, ...rest].join(', ')
}

export interface FaultView {
  readonly row: number
  readonly cell: string
  readonly header: string
  readonly shown: string
  readonly why: Words
}

function faultView({ row, column, header, code, shown, detail }: CellMark): FaultView {
  const { maybe, tr } = textsIn('de')
  const params = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]),
  )
  const name = code === 'row-twice' && 'above' in detail ? 'row-twice-above' : code
  const why = maybe(`staffingfiles.fault.${name}`, params) ?? tr('staffing.refusals.other')
  return { row, cell: `${column}${row}`, header, shown, why }
}

function noteWords({ row, column, code, shown, value }: LineNote): Words {
  const { tr } = textsIn('de')
  return code === 'sum-row'
    ? tr('staffingfiles.preview.sumRow', { row, shown })
    : tr('staffingfiles.preview.guessed', { cell: `${column}${row}`, shown, value: number(value ?? 0) })
}
