import { SMALLEST } from './told-together.ts'

/**
 * A count in full fives, rounded down: for counts that are read every day, where exact ones would tell by the difference of two
 * days of one person. 0 is "none to four".
 */
export const fullFives = (count: number): number => count - (count % SMALLEST)
