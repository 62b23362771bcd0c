/** Driven by forms; reads and works without script as well. */
export const csr = true
