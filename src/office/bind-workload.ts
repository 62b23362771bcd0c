import { bind } from './bind.ts'
import * as workload from './workload/index.ts'

/** Load as the faces may call it: acts, readings, and what a form offers. */
export function bindWorkload(room: workload.WorkloadRoom) {
  const { readLoad, readEpisodeAt, readAgreed, readIncidentsAt, readMeasuresAt, ownersAt, pressingAt } =
    workload
  const { setThresholds, decide, finishDecision, checkDecision } = workload
  const { tapNow, ownTaps, reportIncident, settleIncident } = workload
  const { submitNotice, acknowledgeNotice, answerNotice, closeNotice, replyToNotice, withdrawNotice } =
    workload
  const { noticeOf, noticesAt, openNotices, ownNotices } = workload
  const { planMeasure, endMeasure, checkMeasure, reckonDue, remindLate, forgetLoad } = workload
  const { LIMITS, PROPOSED_LIMITS, thresholdAt, limitFaultsIn, PARTS, decisionOf, isPressing } = workload
  const { INCIDENT_KINDS, INCIDENT_LEVELS, NOTICE_REASONS, NOTICE_ANSWERS, overdueOf } = workload
  const { MEASURE_KINDS, measureStanding } = workload
  return {
    ...{ LIMITS, PROPOSED_LIMITS, thresholdAt, limitFaultsIn, PARTS, decisionOf, isPressing },
    ...{ INCIDENT_KINDS, INCIDENT_LEVELS, NOTICE_REASONS, NOTICE_ANSWERS, overdueOf },
    ...{ MEASURE_KINDS, measureStanding },
    ...bind(room, {
      ...{ readLoad, readEpisodeAt, readAgreed, readIncidentsAt, readMeasuresAt, ownersAt, pressingAt },
      ...{ setThresholds, decide, finishDecision, checkDecision },
      ...{ tapNow, ownTaps, reportIncident, settleIncident },
      ...{ submitNotice, acknowledgeNotice, answerNotice, closeNotice, replyToNotice, withdrawNotice },
      ...{ noticeOf, noticesAt, openNotices, ownNotices },
      ...{ planMeasure, endMeasure, checkMeasure, reckonDue, remindLate, forgetLoad },
    }),
  }
}
