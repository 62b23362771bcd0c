import { forms, line, MEMBERS, pages, type Line } from './line.ts'

/** The counselling: its own sign-in, pages of persons by code and partners by link. Nobody of the office is let in. */
export const COUNSELLING: readonly Line[] = [
  ...line(MEMBERS, 'none', ...pages('/counselling/report')),
  ...line(
    MEMBERS,
    'none',
    'GET /counselling/report/[report]/bericht.pdf',
    'GET /counselling/report/[report]/bericht.csv',
  ),
  ...line(['counselling-lead'], 'none', ...forms('/counselling/report', 'make', 'release')),
]
