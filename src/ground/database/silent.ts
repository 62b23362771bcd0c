/** SQLSTATE classes of a server that is away, starting, stopping, read-only or full; and the network's own words. */
const silentStates = /^(08|53|57P|25006)/
const silentWords = /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|ENOENT|EHOSTUNREACH|ENETUNREACH)/
const silentMessages =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|closed and is not queryable|cannot use a pool after/i

/** Seconds after which asking again makes sense when the database does not answer. */
export const RETRY_SECONDS = 5

/** Longest anybody waits for an answer: a database that takes a question and says nothing would keep them for ever. */
export const PATIENCE_MS = 8000

/** Whether the database was away, so that nobody's request was wrong and nothing of ours is broken. */
export function isDatabaseSilent(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseSilent)
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return silentStates.test(code) || silentWords.test(code) || silentMessages.test(error.message)
}
