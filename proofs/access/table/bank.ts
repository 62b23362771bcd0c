import { forms, line, pages, type Line } from './line.ts'

const E = '/cashier/bank/[entry]'
const RUN = '/cashier/export/[run]/buchungen'

/** The bank's statements, what is handed to the city, and the sums of the site: for who keeps the cash and who heads the office. */
export const BANK: readonly Line[] = [
  ...line(
    ['cashier', 'head'],
    'none',
    ...pages('/cashier/bank', '/cashier/export', '/cashier/figures', '/cashier/figures/figures.csv'),
    ...forms('/cashier/bank', 'account'),
    ...forms('/cashier/export', 'run'),
    'POST /uploads/bank',
  ),
  ...line(
    ['cashier', 'head'],
    'site',
    ...pages(E, `${RUN}.csv`, `${RUN}.xml`),
    ...forms(E, 'assign', 'unassign', 'note'),
  ),
]
