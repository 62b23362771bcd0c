/** For the question whether somebody is still there; everything else works without script. */
export const csr = true
