// The phone that waits: hears its own call, rings and shakes, keeps the page as it is now. The page works without it.
// Whatever the line says, the page is asked for anew and shown as the office writes it: no second set of words here.
const root = document.querySelector('[data-ticket]')
if (root && window.EventSource && window.DOMParser && window.fetch) {
  const RING_EVERY_MS = 8000
  const RINGS = 8
  const LOST_AFTER_MS = 20000
  // A busy hall changes every second; hundreds of phones need not all look each time. The own call is looked at at once.
  const LOOK_EVERY_MS = 15000
  const part = (name) => root.querySelector(name)
  const all = (name) => root.querySelectorAll(name)
  const title = document.title
  let context = null
  let ringing = 0
  let timer = 0
  let soon = 0
  let heardAt = Date.now()
  let lookedAt = Date.now()
  let answered = ringOf()

  function ringOf() {
    const now = part('[data-live="now"]')
    return now.dataset.state === 'called' ? Number(now.dataset.ring) : 0
  }

  // Two falling tones, as in the hall.
  function gong() {
    if (!context || context.state !== 'running') return
    for (const [tone, at] of [[784, 0], [587, 0.45]]) {
      const voice = context.createOscillator()
      const level = context.createGain()
      voice.frequency.value = tone
      level.gain.setValueAtTime(0.0001, context.currentTime + at)
      level.gain.exponentialRampToValueAtTime(0.6, context.currentTime + at + 0.02)
      level.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + at + 1.2)
      voice.connect(level).connect(context.destination)
      voice.start(context.currentTime + at)
      voice.stop(context.currentTime + at + 1.3)
    }
  }

  function ring() {
    if (ringing === 0) return
    root.dataset.rung = String(Number(root.dataset.rung || 0) + 1)
    gong()
    if (navigator.vibrate) navigator.vibrate([400, 200, 400, 200, 800])
    document.title = ringing % 2 ? '● ' + root.dataset.turn : document.title
    ringing -= 1
    timer = ringing > 0 ? setTimeout(ring, RING_EVERY_MS) : 0
  }

  function stopRinging() {
    ringing = 0
    clearTimeout(timer)
    if (navigator.vibrate) navigator.vibrate(0)
    part('[data-rings]').hidden = true
  }

  // A new call, or the same one rung again: eight times, until somebody says "I am coming".
  function heed() {
    const now = ringOf()
    if (now > answered) {
      answered = now
      stopRinging()
      ringing = RINGS
      part('[data-rings]').hidden = false
      part('[data-live="now"]').scrollIntoView({ block: 'start' })
      ring()
    } else if (now === 0) {
      answered = 0
      stopRinging()
    }
  }

  // What somebody is filling in stays as it is.
  function inUse(it) {
    return it.contains(document.activeElement) || it.querySelector('input:checked, details[open]') !== null
  }

  async function look() {
    clearTimeout(soon)
    soon = 0
    lookedAt = Date.now()
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      if (!answer.ok) return
      // The sheet stands in this page already; under the nonce of another answer the browser would refuse it, aloud.
      const text = (await answer.text()).replace(/<style\b[\s\S]*?<\/style>/gi, '')
      const fresh = new DOMParser().parseFromString(text, 'text/html')
      const next = fresh.querySelector('[data-ticket]')
      if (!next) return
      const moved = part('[data-live="now"]').dataset.state !== next.querySelector('[data-live="now"]').dataset.state
      for (const it of all('[data-live]')) {
        const newer = next.querySelector('[data-live="' + it.dataset.live + '"]')
        if (newer && (moved || it.dataset.live === 'now' || !inUse(it))) it.replaceWith(document.importNode(newer, true))
      }
      document.title = fresh.title || title
      alive()
      heed()
    } catch {
      // the line tells when the office is back
    }
  }

  function lookSoon() {
    if (soon) return
    const due = lookedAt + LOOK_EVERY_MS * (0.7 + 0.6 * Math.random())
    soon = setTimeout(() => void look(), Math.max(400, due - Date.now()))
  }

  function alive() {
    heardAt = Date.now()
    part('[data-lost]').hidden = true
  }

  let line = null
  function dial() {
    if (line) line.close()
    line = new EventSource('/events/ticket/' + encodeURIComponent(root.dataset.ticket))
    line.onopen = alive
    line.addEventListener('time', alive)
    line.addEventListener('changed', lookSoon)
    line.addEventListener('call', () => void look())
    line.addEventListener('paid', () => void look())
    line.addEventListener('end', () => void look())
  }

  async function stayAwake() {
    try {
      await navigator.wakeLock.request('screen')
    } catch {
      // refused when the battery is low: it still rings while the screen is on
    }
  }

  setInterval(() => {
    if (Date.now() - heardAt < LOST_AFTER_MS) return
    part('[data-lost]').hidden = false
    if (line.readyState === EventSource.CLOSED) dial()
  }, 5000)

  // After the screen slept the line may be dead without knowing it: look, and dial anew.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    void look()
    dial()
    if (context) {
      void context.resume()
      void stayAwake()
    }
  })

  const sound = part('[data-sound]')
  if (sound) {
    sound.hidden = false
    sound.querySelector('button').addEventListener('click', async () => {
      context = new (window.AudioContext || window.webkitAudioContext)()
      await context.resume()
      gong()
      if (navigator.vibrate) navigator.vibrate(200)
      if (navigator.wakeLock) await stayAwake()
      for (const it of sound.querySelectorAll('[data-sound-off]')) it.hidden = true
      sound.querySelector('[data-sound-on]').hidden = false
    })
  }
  part('[data-rings] button').addEventListener('click', stopRinging)
  dial()
}
