import type { Browser, Page } from 'playwright-core'

/** What somebody met who booked with the keyboard alone. */
export interface KeyboardRun {
  /** Keys pressed from the first page to the confirmation. */
  readonly presses: number
  readonly pages: readonly string[]
  readonly faults: readonly string[]
  /** For each page what a screen reader reads, in its order. */
  readonly readingOrder: readonly { readonly page: string; readonly order: string }[]
}

const TABS_MAX = 200

/**
 * Books an appointment without script and without a pointer: Tab, Space, Enter, arrows, letters. Each step checks that
 * what has the focus is to be seen and not covered (WCAG 2.4.7, 2.4.11).
 */
export async function bookByKeyboard(
  browser: Browser,
  origin: string,
  language: string,
): Promise<KeyboardRun> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 900 }, baseURL: origin, javaScriptEnabled: false },
  })
  const page = await context.newPage()
  const run = new Run(page)
  try {
    await page.goto(`/${language}`)
    await run.read()
    await run.press('Tab')
    await run.expectFocus(
      'a.kern-skip-link, a[href="#main"]',
      'the first Tab leads past the head of the page',
    )
    await run.tabTo('a[href$="/termin"]')
    await run.follow()
    await run.tabTo('a[href$="/termin/lage/study"]')
    await run.follow()
    await run.tabTo('a[href$="/termin/study_extend"]')
    await run.follow()
    await run.tabTo('main form button:not([name])')
    await run.follow()
    await run.tabTo('main a[href*="/zeiten"]')
    await run.follow()
    await run.tabTo('main [type=radio][name=start]')
    await run.press('Space')
    await run.tabTo('main form button:not([name])')
    await run.follow()
    await run.tabTo('[name=familyName]')
    // one live booking per person: each run is somebody else
    await run.type(`Nguyễn ${language}`)
    await run.tabTo('[name=birthDate-day]')
    for (const part of ['03', '04', '1991']) {
      await run.type(part)
      await run.press('Tab')
    }
    await run.tabTo('main form button:not([name])')
    await run.follow()
    await run.tabTo('main form button:not([name])')
    await run.follow()
    if (!new URL(page.url()).pathname.includes('/termin-bestaetigt/'))
      run.faults.push(`ended at ${new URL(page.url()).pathname}`)
  } finally {
    await context.close()
  }
  return { presses: run.presses, pages: run.pages, faults: run.faults, readingOrder: run.readingOrder }
}

class Run {
  presses = 0
  readonly pages: string[] = []
  readonly faults: string[] = []
  readonly readingOrder: { page: string; order: string }[] = []
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
    this.presses += 1
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
    this.presses += text.length
  }

  /** Enter on a link or button: the next page. */
  async follow(): Promise<void> {
    const left = this.#page.waitForEvent('load', { timeout: 10_000 })
    await this.press('Enter')
    await left
    await this.read()
  }

  /** Presses Tab until something of this kind has the focus. */
  async tabTo(selector: string): Promise<void> {
    for (let n = 0; n < TABS_MAX; n++) {
      const focused = this.#page.locator('*:focus')
      if ((await focused.count()) > 0) {
        if (await this.#matches(selector)) return this.#mustBeSeen(selector)
      }
      await this.press('Tab')
    }
    throw new Error(`${new URL(this.#page.url()).pathname}: no Tab leads to ${selector}`)
  }

  async expectFocus(selector: string, what: string): Promise<void> {
    if (!(await this.#matches(selector))) this.faults.push(`${this.#path()}: ${what} – it does not`)
  }

  /** Notes what is read aloud on this page, in order. */
  async read(): Promise<void> {
    this.pages.push(this.#path())
    this.readingOrder.push({ page: this.#path(), order: await this.#page.locator('body').ariaSnapshot() })
  }

  async #matches(selector: string): Promise<boolean> {
    const wanted = selector.split(', ').map((one) => `${one}:focus`)
    return (await this.#page.locator(wanted.join(', ')).count()) > 0
  }

  async #mustBeSeen(selector: string): Promise<void> {
    if (!(await this.#isSeen()))
      this.faults.push(`${this.#path()}: ${selector} has the focus and is not to be seen`)
  }

  /** Its middle is on the screen (WCAG 2.4.11 asks that it is not hidden entirely). The page may still be scrolling. */
  async #isSeen(): Promise<boolean> {
    const size = this.#page.viewportSize()
    for (let n = 0; n < 20; n++) {
      const box = await this.#page.locator('*:focus').boundingBox()
      const middle = box && box.y + box.height / 2
      if (middle && size && middle > 0 && middle < size.height && box.width > 0) return true
      await this.#page.waitForTimeout(50)
    }
    return false
  }

  #path(): string {
    // codes differ with each booking and say nothing
    return new URL(this.#page.url()).pathname.replaceAll(/[0-9A-HJKMNP-TV-Z]{12}/g, '[code]')
  }
}
