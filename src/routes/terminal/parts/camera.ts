/** A picture large enough for a code on a phone at arm's length, small enough for 5 looks a second. */
const WIDTH = 640
const LOOK_EVERY_MS = 200

/**
 * Looks at the camera's picture until a QR code is in it. The picture stays in this page: it is neither sent nor kept.
 * The reader is plain script, so the page's policy needs no exception for it. Call the result to stop.
 */
export async function watchCamera(
  video: HTMLVideoElement,
  found: (text: string) => void,
): Promise<() => void> {
  const { decodeQR } = await import('qr/decode.js')
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { width: { ideal: 1280 } },
    audio: false,
  })
  const stop = (): void => {
    clearInterval(timer)
    for (const track of stream.getTracks()) track.stop()
  }
  video.srcObject = stream
  await video.play()
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const timer = setInterval(() => {
    if (!context || video.videoWidth === 0) return
    canvas.width = WIDTH
    canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const text = readOrNull(() => decodeQR({ width, height, data }))
    if (text === null || text === '') return
    stop()
    found(text)
  }, LOOK_EVERY_MS)
  return stop
}

/** Whether it may start by itself: the machine was set up so that nobody is asked (docs/operations/kiosk.md). */
export async function mayWatch(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'camera' })).state === 'granted'
  } catch {
    return false
  }
}

function readOrNull(read: () => string): string | null {
  try {
    return read()
  } catch {
    return null
  }
}
