/** Long forms and lists that need no script: nothing typed while a page wakes up can get lost. */
export const csr = false
