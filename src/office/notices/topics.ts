/** Which events may carry messages; the relay reads no others. A line here is all another room needs. */
export const NOTICE_TOPICS = [
  'appointments.booked',
  'appointments.moved',
  'appointments.cancelled',
  'appointments.replanned',
  'waitlist.joined',
  'waitlist.offered',
  'waitlist.offer-expired',
  'waitlist.withdrawn',
  'release.entered',
  'release.drawn',
  'release.won',
  'release.lost',
  'release.not-drawn',
  'release.left',
  'receipts.issued',
  'handin.receipt-wanted',
  'pickup.ready',
  'pickup.reminded',
  // a notice that a person lets go out anew, or that another room laid down itself
  'notices.wanted',
] as const
