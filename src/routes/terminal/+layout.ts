/** Every step is a page or a form; script only refocuses the code field, shows keys on the glass and starts over. */
export const csr = true
