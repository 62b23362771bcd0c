/** A mail's own name without the signs that an address does not like. */
export function nameOf(mail: { readonly messageId: string }): string {
  return mail.messageId.replace(/^<|@.*$/g, '')
}

/** A text in pieces, so that addresses in it can be links. */
export function pieces(text: string): { readonly text: string; readonly href?: string }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^https?:\/\//.test(piece) ? { text: piece, href: piece } : { text: piece }))
}

/** Calendar entries come without a file name. */
export function fileName(attachment: { readonly name: string; readonly type: string }): string {
  return attachment.type === 'text/calendar' && attachment.name === 'attachment'
    ? 'termin.ics'
    : attachment.name
}
