import { forms, line, pages, type Line } from './line.ts'

/** Exists in the demonstration only; elsewhere nobody finds it. */
export const DEMO: readonly Line[] = [
  ...line(
    [],
    'none',
    ...pages('/demo', '/demo/mailbox', '/demo/mailbox/[message]/[attachment]'),
    ...pages('/demo/printer', '/demo/printer/[slip]'),
    ...forms('/demo', 'start', 'speed', 'stop', 'machine'),
    ...forms('/demo/printer', 'mood'),
  ),
]
