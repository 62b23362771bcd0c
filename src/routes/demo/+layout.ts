/** The clock and the figures of the played day move. */
export const csr = true
