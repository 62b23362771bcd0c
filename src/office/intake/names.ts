/** A file's name as it came, in one line and without what could lead elsewhere or turn its direction; 400 signs at most. */
export function fileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (clean === '' || /^\.+$/.test(clean)) return 'ohne Namen'
  const signs = [...clean]
  if (clean.length <= 400) return clean
  const ending = /\.[A-Za-z0-9]{1,5}$/u.exec(clean)?.[0] ?? ''
  let kept = ''
  for (const sign of signs) {
    if (kept.length + sign.length > 400 - ending.length) break
    kept += sign
  }
  return kept + ending
}

/** What was typed or sent, in one line: no controls, nothing that turns directions, no half signs; at most so many signs. */
export function oneLine(text: string, most: number): string {
  const plain = text.toWellFormed().replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
  return [...plain.replace(/\s+/gu, ' ').trim()].slice(0, most).join('')
}
