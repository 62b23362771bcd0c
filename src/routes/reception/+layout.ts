/** Live. Every act works without script as well. */
export const csr = true
