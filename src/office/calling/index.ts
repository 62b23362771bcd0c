/** The door of the calling module: queue, calls, desks. */
export { callingPermissions } from './permissions.ts'
export { openCalling, rulesOf, type CallingRoom, type HoursOf } from './room.ts'
export {
  ARRIVAL_RULES,
  MINUTE_RULES,
  OFFICE_RULES,
  RULE_BOUNDS,
  type ArrivalRules,
  type MinuteRule,
  type OfficeRules,
  type RuleFault,
} from './rules.ts'
export { saveRules, type SaveRulesCommand, type SaveRulesRefusal } from './save-rules.ts'
export { rulesHistory, type RulesHistory } from './read-rules.ts'
export { previewRules, type PreviewCommand, type PreviewRefusal } from './preview-rules.ts'
export type { GroupWait, ReplayFigures, ReplayResult } from './replay.ts'
export type { RulesVersion } from './rules-store.ts'
export type { AccountEntry, DeskEntry, TeamDirectory, TeamEntry } from './directory.ts'
export { sitDown, type SitDownCommand, type SitDownRefusal } from './sit-down.ts'
export { standUp } from './stand-up.ts'
export { endBreak, takeBreak } from './break.ts'
export { whoSits, type SeatAtDesk } from './who-sits.ts'
export { callNext, type CallNextCommand, type CallNextRefusal } from './call-next.ts'
export { callThis, type CallThisCommand, type CallThisRefusal } from './call-this.ts'
export type { Called } from './call-visit.ts'
export type { DeskCommand, DeskRefusal, GuestRefusal } from './at-desk.ts'
export { recall } from './recall.ts'
export { withdrawCall } from './withdraw-call.ts'
export { noShow } from './no-show.ts'
export { serve } from './serve.ts'
export { park, unpark } from './park.ts'
export { forward } from './forward.ts'
export { prepare, unprepare, type PrepareCommand, type PrepareRefusal } from './prepare.ts'
export { releaseDesk, type ReleaseDeskCommand } from './release-desk.ts'
export { answerAlarm, endAlarm, raiseAlarm } from './alarm.ts'
export { alarmsFor, type SeenAlarm } from './alarms-for.ts'
export type { ComesBackWish } from './comes-back.ts'
export { LANGUAGE_SKILL, mayServe, type Reach } from './reach.ts'
export { firstInQueue, type Standing } from './queue-key.ts'
export { knowledgeOf, NOTHING_MEASURED, type Knowledge, type Measured } from './forecast-knowledge.ts'
export { MEASURED, meanOf } from './forecast-quantiles.ts'
export { normalQuantile } from './normal-quantile.ts'
export { ENDS as DAY_ENDS } from './close-day.ts'
export { closeDay } from './close-day.ts'
export { finish, type FinishCommand, type Finished, type FinishRefusal } from './finish.ts'
export type { ConcernMinutes } from './minutes.ts'
export { RING_PAUSE_SECONDS, type Call, type CallEnd } from './call.ts'
export { lastCallOf, openCalls } from './call-store.ts'
export { deskState, lookAtDesk, type DeskState } from './desk-state.ts'
export { displayState, type ShownCall } from './display-state.ts'
export { hallPicture, queuesOf, startOf, type HallPicture } from './hall-picture.ts'
export { aheadOf, expectedWaitFor } from './forecast-for.ts'
export type { Asker } from './forecast-hall.ts'
export { forecastReview, type ForecastReview } from './forecast-review.ts'
export { announceRules } from './announce-rules.ts'
export { announcedFor, forgetAnnounced, outlookOfTeam, renewAnnounced } from './announced-for.ts'
export type { Forecast } from './forecast.ts'
export {
  dueFrom,
  mostOvertaking,
  orderQueue,
  QUEUE_RULES,
  type Advantage,
  type OrderReason,
  type Placed,
  type QueueRules,
  type QueueView,
  type Returning,
  type Waiting,
} from './queue-order.ts'
