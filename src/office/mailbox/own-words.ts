/** What the sender wrote, without the mails below it and the signature. Pure. */

const LONGEST = 8000

const beginsOldMail = [
  /^-{2,}\s*(ursprüngliche nachricht|original message|weitergeleitete nachricht|forwarded message)/i,
  /^(am|on|le|em|el) .{5,80}(schrieb|wrote|a écrit)\b.*:?$/i,
  /^(von|from|de|кому|от): .+@/i,
  /^_{20,}$/,
  /^--\s*$/,
]

export function ownWords(text: string): string {
  const kept: string[] = []
  for (const line of text.slice(0, LONGEST).split(/\r?\n/)) {
    const trimmed = line.trim()
    if (beginsOldMail.some((pattern) => pattern.test(trimmed))) break
    if (!trimmed.startsWith('>')) kept.push(trimmed)
  }
  return visible(kept.join('\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Without signs that cannot be seen: a sender may hide words or turn the direction of a line. Lines stay. */
export function visible(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, '')
}
