/**
 * From now on this face opens without the server as well. Needs https (or this very machine): elsewhere browsers know no
 * service worker, and the face does what it did before.
 * @param page what a display shows, to be kept as it is; the other faces have a page of their own for such hours.
 */
export async function keepFace(scope: '/terminal' | '/reception' | '/display', page?: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/service-worker.js', { scope, updateViaCache: 'none' })
    if (page) (await navigator.serviceWorker.ready).active?.postMessage({ keep: page })
  } catch {
    // an old browser, a private window, no room: nobody is worse off than before
  }
}
