/** An alarm must reach whoever has this page open: it looks again by itself. Reads and settles without script as well. */
export const csr = true
