/** Pages send no script unless a face asks for it: a cheap phone on a bad line reads them in a second. */
export const csr = false
