import { bind } from './bind.ts'
import * as complaints from './complaints/index.ts'

/** Complaints of visitors and what becomes of them, for the faces. */
export function bindComplaints(room: complaints.ComplaintsRoom) {
  const { sendComplaint, ownComplaint, addToComplaint, contestComplaint, withdrawComplaint } = complaints
  const { overdueComplaints, readComplaints, assignComplaint, answerComplaint, reopenComplaint } = complaints
  const { readComplaintFigures, remindComplaints, eraseComplaints } = complaints
  return {
    ...{ topics: complaints.TOPICS, wordsMax: complaints.WHAT_MAX, appealOn: complaints.appealOn },
    ...{ deadlinesOn: complaints.deadlinesOn, nextDue: complaints.nextDue, isOverdue: complaints.isOverdue },
    ...bind(room, {
      ...{ sendComplaint, ownComplaint, addToComplaint, contestComplaint, withdrawComplaint },
      ...{ overdueComplaints, readComplaints, assignComplaint, answerComplaint, reopenComplaint },
      ...{ readComplaintFigures, remindComplaints, eraseComplaints },
    }),
  }
}
