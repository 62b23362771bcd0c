/** The catalogue as the office uses it: entries joined with their texts. Built once by `load-catalogue.ts`. */
import type { Channel, ConcernEntry, ConditionEntry, DocumentTypeEntry } from './entries.ts'
import type { LocalText, Translated } from './local-text.ts'
import type { ResponsibilityRule, Team } from './responsibility-table.ts'

export type ConcernKey = string
export type Day = string

export type Condition = {
  readonly key: string
  readonly kind: ConditionEntry['kind']
  /** Why a document is on the list: "only if employed". */
  readonly label: LocalText
  /** What the visitor is asked; only conditions of kind `question` have one. */
  readonly question: LocalText | null
  /** This condition holds exactly when the named one does not. */
  readonly oppositeOf: string | null
}

export type DocumentType = {
  readonly key: string
  readonly name: LocalText
  readonly hint: LocalText | null
  readonly category: string
  readonly form: DocumentTypeEntry['form']
  readonly maxAgeDays: number | null
  /** Why the office asks for it. */
  readonly why: LocalText
  /** Where one gets it; `null` where everybody knows. */
  readonly issuer: LocalText | null
  readonly sensitive: DocumentTypeEntry['sensitive']
  readonly needsTranslation: boolean
  /** Key of the picture that shows what it looks like. */
  readonly picture: string | null
  readonly substitutes: readonly string[]
  readonly source: string
}

export type NeededDocument = {
  readonly document: DocumentType
  readonly condition: Condition
  /** How many of it, e.g. 3 payslips; 1 where nothing is said. */
  readonly count: number
  readonly level: LocalText | null
}

export type FollowUp = {
  readonly key: string
  readonly name: LocalText
  /** A follow-up that is a concern of its own, e.g. collecting the card. */
  readonly isConcern: boolean
}

export type Concern = {
  readonly key: ConcernKey
  readonly name: LocalText
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly channels: readonly Channel[]
  readonly legalBasis: readonly string[]
  readonly leikaKey: string | null
  /** For staff, German. */
  readonly forWhom: string
  readonly minutes: number
  readonly minutesSource: string
  readonly documents: readonly NeededDocument[]
  readonly knownAnswers: Readonly<Record<string, boolean>>
  readonly feeKeys: readonly string[]
  readonly followUps: readonly FollowUp[]
  readonly deadline: ConcernEntry['deadline']
  readonly group: string
  /** An application in time keeps the stay lawful (AufenthG § 81 Abs. 4). */
  readonly keepsStayLawful: boolean
  readonly confidential: boolean
  readonly riskRules: readonly string[]
  readonly referTo: readonly string[]
  readonly source: string
  /** For staff, German; never shown to visitors. */
  readonly note: string | null
}

export type LifeSituation = {
  readonly key: string
  readonly name: LocalText
  readonly concernKeys: readonly ConcernKey[]
}
export type ResponsibilityGroup = { readonly key: string; readonly name: LocalText }

export type Catalogue = {
  readonly concerns: ReadonlyMap<ConcernKey, Concern>
  readonly documentTypes: ReadonlyMap<string, DocumentType>
  readonly conditions: ReadonlyMap<string, Condition>
  readonly groups: ReadonlyMap<string, ResponsibilityGroup>
  readonly situations: readonly LifeSituation[]
  readonly teams: readonly Team[]
  /** Who is responsible; the first that fits, by priority. */
  readonly rules: readonly ResponsibilityRule[]
  /** Names of fees in other languages than German and English, by fee. */
  readonly feeNames: ReadonlyMap<string, Translated>
}
