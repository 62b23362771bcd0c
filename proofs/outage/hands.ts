import type { Page } from 'playwright-core'

/** The machine holds page, list and numbers, and could be cut off now. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 60_000,
  })
  const key = /\/terminal/.test(page.url()) ? 'terminal' : /\/reception/.test(page.url()) ? 'console' : null
  for (let tries = 0; key !== null && !(await page.evaluate(holds, key)); tries++) {
    if (tries > 300) throw new Error(`${page.url()} holds nothing`)
    await page.waitForTimeout(100)
  }
  // a display is kept when it comes through the worker
  if (key === null) await page.reload()
}

/** Runs in the page: whether this machine keeps something under the key. */
export const holds = async (key: string): Promise<boolean> => {
  // opening what is not there would make it, empty
  const all = await indexedDB.databases()
  if (!all.some(({ name }) => name === 'willkommen-outage')) return false
  const asked = indexedDB.open('willkommen-outage')
  const db = await new Promise<IDBDatabase>((done) => (asked.onsuccess = () => done(asked.result)))
  const has = db.objectStoreNames.contains('kept')
  const inside = has ? db.transaction('kept').objectStore('kept').get(key) : null
  const found = inside && (await new Promise((done) => (inside.onsuccess = () => done(inside.result))))
  db.close()
  return Boolean(found)
}

export async function drawAt(page: Page): Promise<string | null> {
  await page.getByRole('button', { name: 'Deutsch', exact: true }).click()
  await page.getByRole('button', { name: 'Ich habe keinen Termin' }).click()
  await page.locator('.concerns .tile').first().click()
  return numberAt(page)
}

export async function checkInAt(page: Page, code: string): Promise<string | null> {
  await page.getByRole('button', { name: 'Deutsch', exact: true }).click()
  await page.getByRole('button', { name: 'Ich habe einen Termin' }).click()
  await page.locator('#code').fill(code)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  return numberAt(page)
}

/** Null: the machine sent the visitor to the reception. */
async function numberAt(page: Page): Promise<string | null> {
  await page.locator('[data-number], [data-stop]').waitFor()
  const shown = page.locator('[data-number]')
  const number = (await shown.count()) > 0 ? await shown.getAttribute('data-number') : null
  await page.getByRole('button', { name: 'Fertig' }).click()
  return number
}

export async function noteArrival(page: Page, visit: string): Promise<void> {
  const row = page.locator(`[data-visit="${visit}"]`)
  await row.getByRole('button', { name: 'Da' }).click()
  await row.getByRole('button', { name: 'Fertig' }).waitFor()
}

/** Everything this machine noted has been answered for. */
export async function settledAt(page: Page): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const left = await page.evaluate(waiting).catch(() => -1)
    if (left === 0) return
    await page.waitForTimeout(200)
  }
  throw new Error(`${page.url()} still holds notes`)
}

const waiting = async (): Promise<number> => {
  const asked = indexedDB.open('willkommen-outage')
  const db = await new Promise<IDBDatabase>((done) => (asked.onsuccess = () => done(asked.result)))
  const counted = db.transaction('queue').objectStore('queue').count()
  const left = await new Promise<number>((done) => (counted.onsuccess = () => done(counted.result)))
  db.close()
  return left
}
