/** Without the server there is nothing but script. */
export const csr = true
