/** Follows the calls live. Without script the page shows the last calls and renews itself. */
export const csr = true
