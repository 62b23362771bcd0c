/** Works without script; with it the page hears by itself. */
export const csr = true
