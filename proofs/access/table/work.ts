import { COLLEAGUES, forms, line, pages, type Line } from './line.ts'

/** Who works in an area; the head answers, and the Personalrat reads what it is told of. */
const TAPPING = ['reception', 'caseworker', 'cashier', 'admin'] as const
const READING = [...TAPPING, 'head', 'council'] as const

/** What is for everybody who works here, each for oneself. */
export const WORK: readonly Line[] = [
  ...line(COLLEAGUES, 'none', ...pages('/work', '/work/load', '/work/load/incident')),
  ...line(
    COLLEAGUES,
    'none',
    ...pages('/work/rota', '/work/checklists', '/work/checklists/[concern]'),
    ...forms('/work/rota', 'forget'),
  ),
  ...line(TAPPING, 'none', ...forms('/work/rota', 'tap')),
  ...line(TAPPING, 'none', ...pages('/work/load/notice')),
  ...line(TAPPING, 'site', ...forms('/work/load', 'tap')),
  ...line([...TAPPING, 'head'], 'site', ...forms('/work/load/incident', 'default')),
  ...line(TAPPING, 'site', ...forms('/work/load/notice', 'default')),
  ...line(READING, 'site', ...pages('/work/load/notices/[notice]')),
  ...line(['head'], 'site', ...forms('/work/load/notices/[notice]', 'acknowledge', 'answer', 'close')),
  ...line(TAPPING, 'site', ...forms('/work/load/notices/[notice]', 'reply', 'withdraw')),
  ...line(COLLEAGUES, 'site', ...forms('/work/training', 'take', 'giveBack')),
  ...line(
    COLLEAGUES,
    'none',
    ...pages('/work/training', '/work/evaluations', '/work/evaluations/[evaluation]'),
  ),
  // a complaint is for the head, and for whom the head gave it to: which that is, the act asks
  ...line([...TAPPING, 'head'], 'none', ...pages('/work/complaints')),
  ...line([...TAPPING, 'head'], 'site', ...pages('/work/complaints/[complaint]')),
  ...line([...TAPPING, 'head'], 'site', ...forms('/work/complaints/[complaint]', 'interim', 'final')),
]
