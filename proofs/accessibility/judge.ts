import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page, Response } from 'playwright-core'

const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/** What WCAG 2.2 AA asks as far as a program can see it, and that nothing lies outside the width of the screen. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    interface Fault {
      id: string
      nodes: { html: string }[]
    }
    const { axe: check } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Fault[] }> }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await check.run(document, { runOnly: tags, resultTypes: ['violations'] })
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
    // a text that its page was not given stands there as its key
    const keys =
      /(?<![\w@/.-])(accessibility|common|finder|letters|public|receipts|release|waitlist)\.[a-z][\w.-]+/
    const key = keys.exec(`${document.title} ${document.body.innerText}`)
    if (key) faults.push(`a key instead of its words: ${key[0]}`)
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth + 1) return faults
    const wide = [...document.body.querySelectorAll<HTMLElement>('*')].find((one) => {
      const { left, right } = one.getBoundingClientRect()
      const isHidden = getComputedStyle(one).position === 'absolute'
      return right > left && !isHidden && (right > clientWidth + 1 || left < -1)
    })
    return [
      ...faults,
      `wider than the screen (${scrollWidth} of ${clientWidth}): ${wide?.outerHTML.slice(0, 160)}`,
    ]
  })
}

/** Sends the form of the page as it stands, empty or with nonsense, so that the page answers with its errors. */
export async function provokeErrors(page: Page): Promise<boolean> {
  const form = page.locator('main form[method="POST" i], main form[method="post" i]').last()
  if ((await form.count()) === 0) return provokeByAddress(page)
  for (const name of ['mail', 'reach']) {
    const field = form.locator(`input[name="${name}"]:not([type="radio"])`)
    if ((await field.count()) > 0) await field.first().fill('nobody@nowhere@')
  }
  return hasErrors(page, form.locator('button:not([formaction])').last())
}

/** Forms that ask for something by its code go by the address. */
async function provokeByAddress(page: Page): Promise<boolean> {
  const form = page.locator('main form').last()
  if ((await form.count()) === 0) return false
  const field = form.locator('input[type="text"]').first()
  if ((await field.count()) > 0) await field.fill('nonsense!')
  return hasErrors(page, form.locator('button:not([formaction])').last())
}

async function hasErrors(page: Page, send: Locator): Promise<boolean> {
  const isOurs = (answer: Response) => answer.request().isNavigationRequest() && answer.status() >= 500
  const mistakes: string[] = []
  const note = (answer: Response) => void (isOurs(answer) && mistakes.push(answer.url()))
  page.on('response', note)
  await Promise.all([page.waitForEvent('load'), send.click()])
  page.off('response', note)
  if (mistakes.length > 0) return false
  return (await page.locator('[aria-invalid="true"], .kern-alert--danger, .kern-error').count()) > 0
}
