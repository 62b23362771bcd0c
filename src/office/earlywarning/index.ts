/** The door of early warning: hints of one case, the rules and their revisions, reminders a person chose. */
export { earlyWarningPermissions } from './permissions.ts'
export {
  openEarlyWarning,
  type CourseOffers,
  type EarlyOptions,
  type EarlyRoom,
  type OfferedCourse,
} from './room.ts'
export { readHints, type CaseHint, type CaseHints, type NotLookedAt } from './hints.ts'
export { decideHint, type DecideHint, type DecideRefusal } from './decide-hint.ts'
export { DECISIONS, type DecisionKind } from './decision.ts'
export { sayRule, type SaidRule } from './say-rule.ts'
export { readRule as readRulePage, readRules, type RuleLine, type RulePage } from './read-rules.ts'
export { checkDraft, proposeRule, type ProposeRefusal, type ProposeRule } from './propose-rule.ts'
export { returnRule } from './way-back.ts'
export { agreeRule, withdrawRule, type AgreeRefusal } from './agree-rule.ts'
export type { Revision, RevisionState } from './revision.ts'
export {
  CONTACTS_MAX,
  readRule as readTypedRule,
  typeRule,
  type FieldFault,
  type Typed,
  type TypedRule,
} from './typed-rule.ts'
export { ROW_SIGNS } from './typed-condition.ts'
export { myWayChanges, type MyWayChanges } from './current-rules.ts'
export { CHANNELS, DAYS_BEFORE, REMINDER_KINDS, type Channel, type ReminderKind } from './reminder.ts'
export { chooseReminders, type ChooseRefusal, type ChooseReminders } from './choose-reminders.ts'
export { readReminders, type OwnReminder, type OwnReminders } from './read-reminders.ts'
export { remindDue, type ReminderPost } from './remind-due.ts'
export { stopReminders } from './stop-reminders.ts'
export { tellOwnData } from './own-data.ts'
