/** The door of the complaints: what came, by when it is answered, and what of it may be told. */
export { isOverdue, nextDue, TOPICS, WHAT_MAX, type ComplaintRefusal, type Message } from './complaint.ts'
export { deadlinesOn } from './deadlines.ts'
export { appealOn, type Appeal } from './appeal.ts'
export { sendComplaint } from './send-complaint.ts'
export {
  addToComplaint,
  contestComplaint,
  ownComplaint,
  withdrawComplaint,
  type OwnComplaint,
  type OwnRefusal,
} from './by-code.ts'
export {
  answerComplaint,
  assignComplaint,
  readComplaints,
  reopenComplaint,
  type ComplaintList,
  type HandleRefusal,
  type StaffComplaint,
} from './handle-complaint.ts'
export { overdueComplaints } from './pressing.ts'
export { eraseComplaints, remindComplaints } from './tend.ts'
export { complaintsOf, readComplaintFigures, type ComplaintSpan } from './read-figures.ts'
export type { ComplaintFigures, InTime } from './figures.ts'
export { complaintPermissions } from './permissions.ts'
export type { ComplaintsRoom } from './room.ts'
