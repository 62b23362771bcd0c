/**
 * Version of the honest page on limits (texts `bestin.limits.*`): what this office must pass on, § 87 AufenthG, and what
 * it does not. A changed text is a new version; who had the old page open is shown the new one before anything is asked.
 */
export const LIMITS_VERSION = '2026-11'

/** Letters of one message at most; more belongs into a talk. */
export const MESSAGE_MAX = 4000
