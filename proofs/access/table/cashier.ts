import { alsoElsewhere, forms, line, pages, type Line } from './line.ts'

const KEEPS = ['cashier', 'head'] as const
const CLAIM = '/cashier/claims/[claim]'
const TILL = '/cashier/tills/[till]'
const COUNT = '/cashier/counts/[closing]'
const REPORT = '/cashier/reports/[report]'

/** The cash desk: for who keeps it and who heads the office. Whoever asks for money at a desk does not come here. */
export const CASHIER: readonly Line[] = [
  ...line(
    KEEPS,
    'none',
    ...pages('/cashier', '/cashier/find', '/cashier/claims', '/cashier/claims/list.csv'),
    ...pages('/cashier/orders', '/cashier/cards', '/cashier/machines', '/cashier/reports', '/cashier/tills'),
    ...forms('/cashier/orders', 'release', 'refuse', 'payOut'),
    ...forms('/cashier/cards', 'ask', 'say'),
    ...forms('/cashier/machines', 'settle', 'assign'),
    ...forms('/cashier/reports', 'week', 'year'),
  ),
  ...line(
    KEEPS,
    'site',
    ...pages(CLAIM, `${CLAIM}/receipt/[payment]`, TILL, `${TILL}/count`, COUNT, REPORT, `${REPORT}/[part]`),
    ...forms(CLAIM, 'cash', 'card', 'cancel', 'order'),
    ...forms(TILL, 'move'),
    ...forms(`${TILL}/count`, 'default'),
    ...forms(COUNT, 'confirm', 'refuse'),
  ),
  // the administration enters tills where it gives keys to machines
  ...alsoElsewhere(['admin'], line(KEEPS, 'none', ...forms('/cashier/tills', 'enter'))),
  ...alsoElsewhere(['admin'], line(KEEPS, 'site', ...forms(TILL, 'rename', 'away', 'back'))),
]
