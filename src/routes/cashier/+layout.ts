/** Live. Uploading, filing and deciding work without script as well. */
export const csr = true
