/**
 * Who may ask whom, through the door (`index.ts`) only. Whoever is not a neighbour learns by event. proofs/architecture
 * fails on an undeclared edge, an unused one and any cycle.
 */
export const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  catalogue: [],
  people: [],
  visits: [],
  staff: [],
  filesearch: [],
  xdomea: [],
  appointments: ['catalogue', 'people', 'visits'],
  waitlist: ['appointments', 'notices', 'people'],
  checklists: ['catalogue'],
  receipts: ['appointments', 'catalogue', 'people'],
  release: ['appointments', 'people'],
  handin: ['catalogue', 'people', 'receipts', 'reception', 'visits'],
  printing: ['reception', 'staff'],
  reception: ['appointments', 'calling', 'catalogue', 'people', 'visits'],
  calling: ['catalogue', 'people', 'staff', 'visits'],
  outage: ['appointments', 'calling', 'catalogue', 'people', 'reception', 'visits'],
  demo: ['appointments', 'catalogue', 'people', 'staff', 'visits'],
  notices: ['appointments', 'people', 'staff'],
  feedback: ['people'],
  mailbox: ['notices', 'people'],
  exchange: ['appointments', 'calling', 'staff', 'visits'],
  displays: ['staff'],
  circulation: ['casefiles', 'staff'],
  bulk: ['casefiles', 'people', 'staff'],
  casefiles: ['catalogue', 'filesearch', 'people', 'staff'],
  viewing: ['casefiles'],
  intake: ['casefiles', 'handin', 'people'],
  pickup: ['calling', 'people', 'reception', 'visits'],
}
