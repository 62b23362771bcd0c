/** Concern, situation, documents, time, details, check. */
export const stepsToBook = 6
