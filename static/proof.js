// Solves the sum of a form while it is filled in. Only on pages that ask for it; without script the form ripens instead.
// Challenge: ALTCHA, PBKDF2. The browser's own code does the work, off the thread that draws the page.
const field = document.querySelector('input[data-challenge]')
const form = field && field.form
if (form && globalThis.crypto && crypto.subtle) {
  const challenge = JSON.parse(field.dataset.challenge)
  const { nonce, salt, cost, keyLength, keyPrefix, algorithm } = challenge.parameters
  const bytes = (hex) => Uint8Array.from(hex.match(/../g), (two) => parseInt(two, 16))
  const text = (list) => Array.from(list, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const password = new Uint8Array(nonce.length / 2 + 4)
  password.set(bytes(nonce))
  const counting = new DataView(password.buffer)
  const derive = { name: 'PBKDF2', salt: bytes(salt), iterations: cost, hash: algorithm.slice(7) }

  const solve = async () => {
    for (let counter = 0; ; counter++) {
      counting.setUint32(nonce.length / 2, counter)
      const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
      const derivedKey = text(new Uint8Array(await crypto.subtle.deriveBits(derive, key, keyLength * 8)))
      if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey }
    }
  }
  const start = performance.now()
  let solved = false
  const solution = solve()
    .then((found) => {
      field.value = JSON.stringify({ challenge, solution: found })
      field.dataset.ms = String(Math.round(performance.now() - start))
    })
    // whatever becomes of the sum, the form may go: it ripens without
    .catch(() => undefined)
    .then(() => (solved = true))
  let waiting = false
  form.addEventListener('submit', (event) => {
    if (solved) return
    event.preventDefault()
    if (waiting) return
    waiting = true
    const working = form.querySelector('[data-proof-working]')
    if (working) working.hidden = false
    const { submitter } = event
    void solution.then(() => form.requestSubmit(submitter))
  })
}
