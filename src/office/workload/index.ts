/** The door of the load: how hard a half hour was for an area, what was agreed about that, and what came of it. */
export { workloadPermissions } from './permissions.ts'
export { openWorkload, type WorkloadRoom } from './room.ts'
export {
  faultsOfLimits,
  LIMITS,
  PROPOSED_LIMITS,
  thresholdAt,
  type LimitFault,
  type Limits,
  type Threshold,
} from './threshold.ts'
export { limitFaultsIn, setThresholds, type ThresholdRefusal } from './set-thresholds.ts'
export { PARTS, type Level, type Part, type Step } from './reckon.ts'
export { reckonDue } from './reckon-due.ts'
export type { HalfHourLoad } from './load-store.ts'
export type { BreakWeek } from './tap-store.ts'
export { breaksOf, loadOf, type LoadOf, type UnitLoad } from './load-of.ts'
export {
  ownersAt,
  readAgreed,
  readEpisodeAt,
  readIncidentsAt,
  readLoad,
  readMeasuresAt,
  type EpisodeView,
  type LoadView,
  type StandingEpisode,
} from './read-load.ts'
export { decisionOf, isPressing, type Decision, type Episode, type Standing } from './episode.ts'
export { checkDecision, decide, finishDecision, type DecideRefusal } from './decide.ts'
export { TAPS, type TapKind } from './tap.ts'
export { ownTaps, tapNow, type TapRefusal } from './tap-now.ts'
export { INCIDENT_KINDS, INCIDENT_LEVELS, type Incident } from './incident.ts'
export { reportIncident, settleIncident, type IncidentRefusal } from './report-incident.ts'
export {
  NOTICE_ANSWERS,
  NOTICE_DEADLINES,
  NOTICE_REASONS,
  NOTICE_TRANSITIONS,
  overdueOf,
  type Notice,
  type NoticeState,
} from './notice.ts'
export { submitNotice, type NoticeRefusal } from './submit-notice.ts'
export {
  acknowledgeNotice,
  answerNotice,
  closeNotice,
  replyToNotice,
  withdrawNotice,
} from './answer-notice.ts'
export {
  noticeOf,
  noticesAt,
  openNotices,
  ownNotices,
  type NamedNotice,
  type ReadNotice,
} from './read-notices.ts'
export { MEASURE_KINDS, measureStanding, type HealthMeasure } from './measure.ts'
export { checkMeasure, endMeasure, planMeasure, type MeasureRefusal } from './plan-measure.ts'
export { pressingAt, type Pressing } from './pressing.ts'
export { remindLate } from './remind.ts'
export { forgetLoad } from './forget.ts'
