/**
 * From now on this face opens without the server as well. Needs https (or this very machine): elsewhere browsers know no
 * service worker, and the face does what it did before.
 * @param page what a display shows, to be kept as it is; the other faces have a page of their own for such hours.
 */
export async function keepFace(scope: '/terminal' | '/reception' | '/display', page?: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const how = { scope, updateViaCache: 'none' } as const
    const known = await navigator.serviceWorker.register('/service-worker.js', how)
    // a newer program is taken at once; browsers would look when they think fit
    if (known.active) await known.update()
    if (page) (await navigator.serviceWorker.ready).active?.postMessage({ keep: page })
  } catch {
    // an old browser, a private window, no room: nobody is worse off than before
  }
}

/** The recordings a display speaks with, so that it goes on speaking without the server. Without a service worker: nothing. */
export async function keepClips(paths: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ clips: paths })
}
