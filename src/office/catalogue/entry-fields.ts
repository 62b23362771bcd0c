/** The fields of each kind of entry as an administrator edits them: one description for form, reader and history. */
import { channel } from './entries.ts'
import type { EntryKind } from './entry-kinds.ts'

/** What stands in the entry when nothing is typed. `required`: then the form is refused. */
type Empty = 'required' | 'omit' | 'null' | 'blank' | 'none'

export interface EntryField {
  /** As in the entry; a dot leads into a part of it: `match.groups`. */
  readonly name: string
  readonly as:
    | 'text'
    | 'long'
    | 'lines'
    | 'number'
    | 'day'
    | 'choice'
    | 'checks'
    | 'flag'
    | 'pick'
    | 'picks'
    | 'documents'
    | 'answers'
  readonly empty: Empty
  /** What may be chosen, when that is fixed; else `from`. */
  readonly choices?: readonly string[]
  /** Of which entries one may be picked; `fee` and `question` are no kinds of their own. */
  readonly from?: EntryKind | 'fee' | 'question' | 'follow-up'
}

type More = Partial<Omit<EntryField, 'name' | 'as'>>
const field = (name: string, as: EntryField['as'], more: More = {}): EntryField => ({
  ...{ name, as, empty: 'required' },
  ...more,
})
const optional = (name: string, as: EntryField['as'], more: More = {}) =>
  field(name, as, { empty: 'omit', ...more })

const key = field('key', 'text')
const names = [field('nameDe', 'text'), field('nameEn', 'text')]
const validity = [field('validFrom', 'day'), field('validTo', 'day', { empty: 'null' })]

const DEADLINES = [
  ...['none', 'setByOffice', 'afterNotice', 'afterEvent', 'immediately'],
  ...['beforeExpiry', 'afterEntry', 'beforeEvent', 'info'],
]

const concern: readonly EntryField[] = [
  ...[key, ...names, ...validity],
  field('channels', 'checks', { choices: channel.options }),
  field('durationMinutes', 'number'),
  field('durationSource', 'text'),
  field('forWhom', 'text'),
  field('legalBasis', 'lines', { empty: 'none' }),
  field('leikaKey', 'text', { empty: 'null' }),
  field('responsibilityGroup', 'pick', { from: 'group' }),
  field('documents', 'documents', { empty: 'none' }),
  optional('knownAnswers', 'answers'),
  field('feeKeys', 'picks', { from: 'fee', empty: 'none' }),
  field('followUps', 'picks', { from: 'follow-up', empty: 'none' }),
  field('deadline.kind', 'choice', { choices: DEADLINES }),
  optional('deadline.legal', 'text'),
  optional('deadline.recommended', 'text'),
  optional('deadline.recommendedDaysBefore', 'number'),
  optional('deadline.event', 'text'),
  optional('fiktion', 'flag'),
  optional('confidential', 'flag'),
  optional('riskRules', 'lines'),
  optional('referTo', 'lines'),
  field('source', 'text'),
  optional('note', 'long'),
]

const CATEGORIES = [
  ...['identity', 'status', 'form', 'family', 'livelihood', 'work', 'business', 'education', 'qualification'],
  ...['insurance', 'housing', 'address', 'integration', 'protection', 'other'],
]

const document: readonly EntryField[] = [
  ...[key, ...names],
  field('hintDe', 'long', { empty: 'blank' }),
  field('hintEn', 'long', { empty: 'blank' }),
  ...[field('whyDe', 'text'), field('whyEn', 'text')],
  field('form', 'choice', { choices: ['original_and_copy', 'original', 'copy', 'digital', 'form'] }),
  field('maxAgeDays', 'number', { empty: 'null' }),
  optional('needsTranslation', 'flag'),
  field('issuer', 'text', { empty: 'blank' }),
  optional('issuerEn', 'text'),
  field('category', 'choice', { choices: CATEGORIES }),
  field('sensitive', 'choice', { choices: ['normal', 'financial', 'social_data', 'art9', 'high'] }),
  optional('substitutes', 'picks', { from: 'document' }),
  optional('picture', 'text'),
  optional('legal', 'lines'),
  field('source', 'text'),
  optional('note', 'long'),
]

const CONDITION_KINDS = ['always', 'question', 'oneOf', 'ifAvailable', 'ifAsked', 'voluntary']

const condition: readonly EntryField[] = [
  key,
  field('kind', 'choice', { choices: CONDITION_KINDS }),
  ...[field('labelDe', 'text'), field('labelEn', 'text')],
  ...[optional('questionDe', 'text'), optional('questionEn', 'text')],
  optional('oppositeOf', 'pick', { from: 'question' }),
]

const rule: readonly EntryField[] = [
  field('id', 'text'),
  field('priority', 'number'),
  ...validity,
  optional('match.groups', 'picks', { from: 'group' }),
  optional('match.concernKeys', 'picks', { from: 'concern' }),
  optional('match.surnamePrefixFrom', 'text'),
  optional('match.surnamePrefixTo', 'text'),
  optional('match.nationalities', 'lines'),
  optional('match.employerIds', 'lines'),
  optional('match.districts', 'lines'),
  field('target.team', 'pick', { from: 'team' }),
  optional('target.lane', 'text'),
  optional('target.room', 'text'),
  field('reason', 'long'),
]

/** Texts have a page of their own, side by side; they are described here for the history alone. */
export const ENTRY_FIELDS: Readonly<Record<EntryKind, readonly EntryField[]>> = {
  ...{ concern, document, condition, rule },
  step: [key, ...names],
  group: [key, ...names],
  situation: [
    ...[key, field('titleDe', 'text'), field('titleEn', 'text')],
    field('concernKeys', 'picks', { from: 'concern' }),
  ],
  team: [key, ...names, field('lanes', 'lines', { empty: 'none' })],
  texts: [],
}
