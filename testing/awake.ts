import type { Page } from 'playwright-core'

/**
 * The page's own script is awake: keys and buttons do what they do. Only for what needs it from the first moment, such
 * as a shortcut; what is typed into a field is kept without waiting.
 */
export async function awake(page: Page): Promise<void> {
  // the place in which the next page is announced to a screen reader, written once the first is awake
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' })
}
