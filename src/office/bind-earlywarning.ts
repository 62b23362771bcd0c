import { bind } from './bind.ts'
import * as earlywarning from './earlywarning/index.ts'

/** Early warning, for the faces of the counselling alone. */
export function bindEarlyWarning(options: earlywarning.EarlyOptions) {
  const room = earlywarning.openEarlyWarning(options)
  earlywarning.tellOwnData(room)
  const { readHints, decideHint, readRules, readRulePage, proposeRule, returnRule } = earlywarning
  const { agreeRule, withdrawRule, myWayChanges } = earlywarning
  const { chooseReminders, readReminders, remindDue, stopReminders } = earlywarning
  return {
    decisions: earlywarning.DECISIONS,
    signs: earlywarning.ROW_SIGNS,
    contactsMax: earlywarning.CONTACTS_MAX,
    channels: earlywarning.CHANNELS,
    daysBefore: earlywarning.DAYS_BEFORE,
    sayRule: earlywarning.sayRule,
    checkDraft: earlywarning.checkDraft,
    readTypedRule: earlywarning.readTypedRule,
    typeRule: earlywarning.typeRule,
    ...bind(room, {
      ...{ readHints, decideHint, readRules, readRulePage, proposeRule, returnRule, agreeRule, withdrawRule },
      ...{ myWayChanges, chooseReminders, readReminders, remindDue, stopReminders },
    }),
  }
}
