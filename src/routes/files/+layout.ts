/** Live, and driven by keys. Reading works without script as well. */
export const csr = true
