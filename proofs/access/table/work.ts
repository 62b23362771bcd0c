import { COLLEAGUES, line, pages, type Line } from './line.ts'

/** What is for everybody who works here, each for oneself. */
export const WORK: readonly Line[] = [...line(COLLEAGUES, 'none', ...pages('/work'))]
