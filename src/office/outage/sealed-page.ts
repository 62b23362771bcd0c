import { createCipheriv, pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

/** Rounds of PBKDF2-SHA-256 (OWASP 2023) between the passphrase and the key. */
export const SEAL_ROUNDS = 600_000
const derive = promisify(pbkdf2)

/**
 * A PDF behind a passphrase, as one HTML file: any browser opens it, without network, server or another program
 * (AES-256-GCM, WebCrypto). Whoever finds the file reads the day and nothing else.
 * @param chance 28 random bytes: salt and nonce.
 */
export async function sealedPage(
  pdf: Uint8Array,
  { title, passphrase, chance }: { title: string; passphrase: string; chance: Uint8Array },
): Promise<string> {
  const [salt, nonce] = [chance.subarray(0, 16), chance.subarray(16, 28)]
  const key = await derive(passphrase, salt, SEAL_ROUNDS, 32, 'sha256')
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(pdf), cipher.final(), cipher.getAuthTag()])
  const data = { rounds: SEAL_ROUNDS, salt: encode(salt), nonce: encode(nonce), sealed: encode(sealed) }
  return PAGE.replaceAll('{title}', escape(title)).replace('{data}', JSON.stringify(data))
}

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const PAGE = `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
body { font: 1.25rem/1.5 system-ui, sans-serif; margin: 2rem; max-width: 50rem }
input, button { font: inherit; padding: .5rem 1rem }
iframe { width: 100%; height: 80vh; border: 1px solid #777; margin-top: 1rem }
</style>
</head>
<body>
<h1>{title}</h1>
<form>
<p><label for="word">Kennwort (versiegelter Umschlag am Empfang)</label></p>
<p><input id="word" type="password" autocomplete="off" autofocus> <button>Öffnen</button></p>
</form>
<p id="said" role="status"></p>
<p id="ways" hidden><a id="open" target="_blank">Liste öffnen und drucken</a></p>
<script type="application/json" id="data">{data}</script>
<script>
const it = JSON.parse(document.getElementById('data').textContent)
const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
const said = document.getElementById('said')
document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault()
  said.textContent = 'Wird geöffnet …'
  try {
    const word = new TextEncoder().encode(document.getElementById('word').value)
    const base = await crypto.subtle.importKey('raw', word, 'PBKDF2', false, ['deriveKey'])
    const how = { name: 'PBKDF2', salt: bytes(it.salt), iterations: it.rounds, hash: 'SHA-256' }
    const key = await crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
    const pdf = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(it.nonce) }, key, bytes(it.sealed))
    document.getElementById('open').href = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }))
    document.getElementById('ways').hidden = false
    said.textContent = 'Offen.'
  } catch {
    said.textContent = 'Das Kennwort stimmt nicht.'
  }
})
</script>
</body>
</html>
`
