import { allTexts } from './all.ts'

/** Faces of the office's own people: German alone is enough. Every other namespace is read by visitors. */
export const staffNamespaces: readonly string[] = [
  'admin',
  'api',
  'bank',
  'barriers',
  'bulk',
  'calibration',
  'caller',
  'cards',
  'cashier',
  'catalogue',
  'catchup',
  'charging',
  'correspondence',
  'council',
  'counselling',
  'demo',
  'desk',
  'displays',
  'exchange',
  'fairness',
  'figures',
  'files',
  'handin',
  'inspection',
  'intake',
  'mailbox',
  'partner',
  'plan',
  'printing',
  'reception',
  'retention',
  'rules',
  'search',
  'staff',
  'waiting',
]

export const visitorTexts = allTexts.filter(({ name }) => !staffNamespaces.includes(name))
export const staffTexts = allTexts.filter(({ name }) => staffNamespaces.includes(name))
