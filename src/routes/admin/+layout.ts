/** Works without script; with it, dialogs and forms keep their place. */
export const csr = true
