import { get } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { formatEuro } from '#ground/languages/index.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import { look } from '../../testing/look.ts'
import { plainPhone } from '../../testing/plain-phone.ts'

/** From a situation in life to a list of documents under a code: a phone, no script, German and Arabic. */

const { at, say, press, follow, path } = plainPhone()
const to = (end: string) => at.page.locator(`main a[href$="${end}"]`).first().click()
const heading = () => at.page.locator('h1').innerText()
const main = () => at.page.locator('main').innerText()
const codeHere = () => /\/liste\/([0-9A-Z]{12})/.exec(path())?.[1] ?? ''

describe.each(['de', 'ar'] as const)('in %s', (language) => {
  test('from the front door through the questions to the list, kept under a code, ticked, printed and deleted', async () => {
    await at.page.goto(`/${language}`)
    await follow(language, 'finder.entry.action')
    await look(at.page, `finder-${language}-01-situations`, language)
    await to('/finden/study')
    expect(await heading()).toBe(say(language, 'finder.question.study_what.title'))
    await look(at.page, `finder-${language}-02-question`, language)
    await to('/study/continue')

    expect(path()).toBe(`/${language}/finden/ergebnis/study_extend/fragen`)
    await look(at.page, `finder-${language}-03-about-documents`, language)
    await at.page.locator('main a[href*="overStandardTime=no"]').click()
    expect(path()).toBe(`/${language}/finden/ergebnis/study_extend`)
    await look(at.page, `finder-${language}-04-result`, language)
    expect(await main()).toContain('AufenthV § 45')
    // the question about the study period is answered: its paper is not on the list
    expect(await at.page.locator('main').innerHTML()).not.toContain('Studienprognose')

    await press(language, 'finder.list.save.action')
    const code = codeHere()
    expect(code).toMatch(/^[0-9A-Z]{12}$/)
    await look(at.page, `finder-${language}-05-saved`, language)
    await at.page.locator('#have-passport').check()
    await at.page.locator('#have-photo_digital').check()
    await press(language, 'finder.list.tick')
    expect(path()).toBe(`/${language}/liste/${code}`)
    expect(await at.page.locator('#have-passport').isChecked()).toBe(true)
    await look(at.page, `finder-${language}-06-ticked`, language)

    await at.page.goto(`/${language}/liste`)
    await look(at.page, `finder-${language}-07-enter-code`, language)
    await at.page.locator('[name="code"]').fill(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)
    await press(language, 'finder.list.enter.action')
    expect(await at.page.locator('#have-photo_digital').isChecked()).toBe(true)

    const pdf = await at.phone.request.get(`/${language}/liste/${code}/liste.pdf`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

    await follow(language, 'finder.list.delete.action')
    await look(at.page, `finder-${language}-08-delete`, language)
    await press(language, 'finder.list.delete.yes')
    expect(await main()).toContain(say(language, 'finder.list.deleted'))
    const gone = await at.page.goto(`/${language}/liste/${code}`)
    expect(gone?.status()).toBe(404)
    await look(at.page, `finder-${language}-09-gone`, language)
  })

  test('who does not know is led to a person on every way', async () => {
    await at.page.goto(`/${language}/finden`)
    await to('/finden/mensch')
    await look(at.page, `finder-${language}-10-person`, language)
    await at.page.goto(`/${language}/finden/refuge/duldung/weiss-nicht`)
    expect(await heading()).toBe(say(language, 'finder.person.bestin.title'))
    expect(await main()).toContain('09000')
    await look(at.page, `finder-${language}-11-counselling`, language)
  })

  test('a title that runs out is interrupted by what holds now, with the date kept on the way', async () => {
    await at.page.goto(`/${language}/finden`)
    await to('/finden/dringend?lage=title_expires')
    await look(at.page, `finder-${language}-12-until-when`, language)
    await at.page.locator('[name="bis-day"]').fill('31')
    await at.page.locator('[name="bis-month"]').fill('2')
    await at.page.locator('[name="bis-year"]').fill('2027')
    await press(language, 'finder.urgent.next')
    expect(await main()).toContain(say(language, 'finder.urgent.noSuchDay'))
    expect(await at.page.locator('[name="bis-day"]').inputValue()).toBe('31')
    await look(at.page, `finder-${language}-13-no-such-day`, language)
    await at.page.locator('[name="bis-day"]').fill('03')
    await at.page.locator('[name="bis-month"]').fill('12')
    await at.page.locator('[name="bis-year"]').fill('2026')
    await press(language, 'finder.urgent.next')
    expect(await heading()).toContain('10')
    expect(await main()).toContain('81')
    await look(at.page, `finder-${language}-14-holds-now`, language)
    await follow(language, 'finder.urgent.goOn')
    expect(new URL(at.page.url()).search).toBe('?bis=2026-12-03')
    await to('/title_expires/duldung?bis=2026-12-03')
    expect(path()).toContain('/ergebnis/duldung_extend')
    await follow(language, 'finder.documents.skipAll')
    await look(at.page, `finder-${language}-15-urgent-result`, language)
    expect(await at.page.locator('main a[href$="/finden/dringend?bis=2026-12-03"]').count()).toBe(1)
  })

  test('what somebody pays follows from the answers and from what they tick, with the paragraph', async () => {
    const fees = () => at.page.locator('section[aria-labelledby="fees"]').innerText()
    const result = `/${language}/finden/ergebnis/study_extend?overStandardTime=no`
    await at.page.goto(result)
    expect(await fees()).toContain(formatEuro(language, 9300))
    await at.page.locator('[name="gebuehr"][value="minor"]').check()
    await press(language, 'fees.ask.action')
    expect(await fees()).toContain(formatEuro(language, 4650))
    expect(await fees()).toContain('AufenthV § 50 Abs. 1 Satz 1')
    await look(at.page, `finder-${language}-20-fee-of-a-minor`, language)
    await at.page.locator('[name="gebuehr"][value="minor"]').uncheck()
    await at.page.locator('[name="gebuehr"][value="association_turkey"]').check()
    await press(language, 'fees.ask.action')
    expect(await fees()).toContain(formatEuro(language, 2760))
    await look(at.page, `finder-${language}-21-fee-of-one-s-own`, language)
    await at.page.locator('[name="gebuehr"][value="benefits_recipient"]').check()
    await press(language, 'fees.ask.action')
    expect(await fees()).toContain(formatEuro(language, 0))
    expect(await fees()).toContain('AufenthV § 53 Abs. 1 Nr. 1')
    expect(new URL(at.page.url()).searchParams.get('overStandardTime')).toBe('no')
    await look(at.page, `finder-${language}-22-fee-of-nobody`, language)
    // the answers go before the ticks, which nothing but the address remembers
    await at.page.goto(`/${language}/finden/ergebnis/refugee_title`)
    expect(await fees()).toContain('AufenthV § 52 Abs. 3 Nr. 2')
    await at.page.goto(
      `/${language}/finden/ergebnis/title_reissue_after_loss?gebuehr=-&gebuehr=benefits_recipient`,
    )
    await look(at.page, `finder-${language}-23-fee-that-depends`, language)
  })

  test('sometimes the answer is: you need not come', async () => {
    await at.page.goto(`/${language}/finden/new_job`)
    await to('/new_job/work')
    await to('/new_job/work/any')
    expect(await main()).toContain(say(language, 'finder.notice.none'))
    await look(at.page, `finder-${language}-16-need-not-come`, language)
  })
})

test('an expired paper, one of today and no date at all each get their own words', async () => {
  const headingAt = async (query: string) => {
    await at.page.goto(`/de/finden/dringend?${query}`)
    await look(at.page, `finder-de-17-${query.replace(/\W/g, '-')}`, 'de')
    return heading()
  }
  expect(await headingAt('bis=2026-11-20')).toContain('20. November 2026')
  expect(await main()).toContain(say('de', 'finder.urgent.do.stay'))
  expect(await headingAt('bis=2026-11-23')).toBe(say('de', 'finder.urgent.today.title'))
  expect(await headingAt('lage=urgent&ohne')).toBe(say('de', 'finder.urgent.unknown.title'))
  expect(await headingAt('bis=2027-06-01')).toContain('1. Juni 2027')
})

test('Back goes back, an old address goes on from what still holds, and a stranger’s one says so', async () => {
  await at.page.goto('/de/finden/study')
  await to('/study/done')
  await to('/study/done/yes')
  await at.page.goBack()
  expect(path()).toBe('/de/finden/study/done')
  await follow('de', 'common.back')
  expect(path()).toBe('/de/finden/study')
  await at.page.goto('/de/finden/study/done/perhaps/later')
  expect(path()).toBe('/de/finden/study/done')
  expect((await at.page.goto('/de/finden/holiday'))?.status()).toBe(404)
  expect((await at.page.goto('/de/finden/ergebnis/gardening'))?.status()).toBe(404)
})

test('booking from a saved list carries the answers on, and the confirmation leads back to the list', async () => {
  await at.page.goto('/de/finden/ergebnis/study_extend?overStandardTime=no')
  await press('de', 'finder.list.save.action')
  const code = codeHere()
  await at.page.locator(`main a[href*="/termin/study_extend"]`).click()
  expect(await at.page.locator('[name="overStandardTime"][value="no"]').isChecked()).toBe(true)
  await press('de', 'public.concern.next')
  await follow('de', 'public.documents.next')
  await at.page.locator('details summary').first().click()
  await at.page.locator('details [type="radio"]').first().check()
  await press('de', 'public.times.choose')
  const typed = {
    familyName: 'Nguyễn',
    'birthDate-day': '00',
    'birthDate-month': '00',
    'birthDate-year': '1990',
  }
  for (const [name, value] of Object.entries(typed)) await at.page.locator(`[name="${name}"]`).fill(value)
  await press('de', 'public.contact.next')
  await press('de', 'public.check.book')
  await at.page.locator(`main a[href="/de/liste/${code}"]`).click()
  expect(codeHere()).toBe(code)
})

test('a second concern joins the list; it can be taken off again, the last one stays', async () => {
  await at.page.goto('/de/finden/ergebnis/card_pickup')
  await press('de', 'finder.list.save.action')
  await follow('de', 'finder.list.addConcern')
  await to(`/finden/small?liste=${codeHere() || new URL(at.page.url()).searchParams.get('liste')}`)
  await at.page.locator('main a[href*="/small/fiktion"]').click()
  await follow('de', 'finder.documents.skipAll')
  await press('de', 'finder.list.add.action')
  expect(await main()).toContain('Fiktionsbescheinigung')
  await look(at.page, 'finder-de-18-two-concerns', 'de')
  await at.page
    .getByRole('button', { name: say('de', 'finder.list.removeConcern') })
    .first()
    .click()
  expect(await at.page.getByRole('button', { name: say('de', 'finder.list.removeConcern') }).count()).toBe(0)
})

test('what is about violence is never saved', async () => {
  await at.page.goto('/de/finden/ergebnis/bestin_protected_talk')
  expect(await main()).toContain(say('de', 'finder.result.private'))
  expect(await at.page.getByRole('button', { name: say('de', 'finder.list.save.action') }).count()).toBe(0)
  await look(at.page, 'finder-de-19-private', 'de')
})

test('a saved list fits on paper: no buttons, no navigation', async () => {
  await at.page.goto('/de/finden/ergebnis/family_german?first=yes&married=yes')
  await press('de', 'finder.list.save.action')
  await at.page.emulateMedia({ media: 'print' })
  expect(
    await at.page
      .locator('.no-print')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).display !== 'none').length)
      .catch(() => 0),
  ).toBe(0)
  expect(await at.page.locator('#have-passport').count()).toBe(1)
})

test('strange addresses and forms get an answer in words, never our mistake', async () => {
  const long = 'a/'.repeat(400)
  const addresses = [
    `/de/finden/study/${long}`,
    '/de/finden/study/%00',
    '/de/finden/__proto__/constructor',
    '/de/finden/ergebnis/__proto__',
    '/de/finden/ergebnis/study_extend?constructor=yes&__proto__=no&weg=../../admin&bis=2026-13-45&liste=x',
    '/de/finden/ergebnis/study_extend/fragen?overStandardTime=perhaps&weg=study//',
    '/de/finden/dringend?bis-day=9999999999999&bis-month=x&bis-year=%00&lage=__proto__',
    '/de/finden/dringend?bis=9999-12-31',
    `/de/finden/ergebnis/study_extend?${'gebuehr=__proto__&'.repeat(90)}gebuehr=minor&gebuehr=%00&gebuehr=nobody`,
    '/de/finden/dringend?bis=0000-01-01',
    `/de/liste?code=${'9'.repeat(3000)}`,
    '/de/liste/%F0%9F%92%A3',
    '/de/liste/000000000000/liste.pdf',
  ]
  for (const address of addresses) {
    const answer = await at.phone.request.get(address, { headers: { accept: 'text/html' } })
    expect(answer.status(), address).toBeLessThan(500)
    expect(answer.headers()['content-type'], address).toMatch(/^text\/html/)
  }
  const origin = { headers: { origin: at.office.origin } }
  const form = { concern: '__proto__', have: 'x'.repeat(5000), requestKey: '\0' }
  for (const address of [
    '/de/liste/000000000000?/tick',
    '/de/finden/ergebnis/study_extend?/add',
    '/de/finden/ergebnis/study_extend?/save',
  ]) {
    const answer = await at.phone.request.post(address, { ...origin, form })
    expect(answer.status(), address).toBeLessThan(500)
  }
})

test('who guesses codes of lists is slowed down', async () => {
  const guess = (n: number) => at.phone.request.get(`/de/liste/${String(n).padStart(12, '0')}`)
  const statuses: number[] = []
  for (let n = 0; n < 62; n++) statuses.push((await guess(n)).status())
  expect(statuses[0]).toBe(404)
  expect(statuses.at(-1)).toBe(429)
})

test('every page of the finder comes in 30 KB with its styles, and without any script', async () => {
  const list = await at.office.office.checklists.saveChecklist(VISITOR, {
    ...{ concerns: ['study_extend', 'citizenship', 'family_german'], answers: {}, language: 'ar' },
  })
  const pages = [
    '/ar/finden',
    '/ar/finden/refuge',
    '/ar/finden/ergebnis/citizenship',
    '/ar/finden/ergebnis/ne_general?employed=yes&married=yes',
    '/ar/finden/dringend?bis=2026-11-25',
    `/ar/liste/${list.ok ? list.code : ''}`,
  ]
  for (const address of pages) {
    const { html, bytes } = await weigh(address)
    expect(html, address).not.toContain('<script')
    expect(bytes, address).toBeLessThanOrEqual(30 * 1024)
  }
})

/** What travels for a page and its styles, compressed. */
async function weigh(address: string): Promise<{ html: string; bytes: number }> {
  const page_ = await fetched(address)
  const html = brotliDecompressSync(page_).toString()
  const styles = [...html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, href]) => href!)
  const sizes = await Promise.all(
    styles.map(async (href) => (await fetched(new URL(href, at.office.origin + address).pathname)).length),
  )
  return { html, bytes: page_.length + sizes.reduce((sum, size) => sum + size, 0) }
}

/** As it travels: fetch would unpack it. */
function fetched(address: string): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  get(at.office.origin + address, { headers: { 'accept-encoding': 'br' } }, (answer) => {
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part))
    answer.on('end', () => resolve(Buffer.concat(parts)))
  }).on('error', reject)
  return promise
}
