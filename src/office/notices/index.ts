/** The door of the notices: mails to people about their appointments. */
export { appointmentLink, calendarFile, type CalendarOptions } from './calendar-file.ts'
export { letterFor, type Letter } from './letter.ts'
export { NOTICE_QUEUE, noticeRoutes, openNotices, type NoticesOptions, type NoticesRoom } from './room.ts'
export { noticesOf } from './notices-of.ts'
export { sendAgain } from './send-again.ts'
export { type Notice, type NoticeKind, type NoticeState } from './notice.ts'
export { startDemoMailbox, type DemoMail, type DemoMailbox } from './demo-mailbox.ts'
export { noticePermissions } from './permissions.ts'
