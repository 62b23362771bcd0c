import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertPersons } from '#office/people/index.ts'
import { searchForm } from '#law/names/index.ts'
import { awake } from '../../../testing/awake.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'

const LIST = `Seriennummer;Nachname;Vorname;Geburtsdatum;Art
YZ1111111;Özdemir;Ayşe;03.04.1991;eAT
YZ2222222;Özdemir;Can;05.06.2019;eAT
YZ3333333;Nguyễn;Thị Ánh;17.05.1990;Reiseausweis
YZ4444444;Haddad;Omar;31.02.1988;eAT
`

let browser: Browser
let office: StaffOffice

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  await aPerson('Özdemir', 'Ayşe', { year: 1991, month: 4, day: 3 }, 'ar')
})
afterAll(async () => {
  expect(office.mistakes).toEqual([])
  await office.close()
  await browser.close()
})

const at = (path: string, more: Parameters<typeof signedIn>[4] = {}): Promise<Page> =>
  signedIn(browser, office, 'rita', path, more)
const db = () => office.office.ground.db

async function aPerson(
  familyName: string,
  givenNames: string,
  birth: { year: number; month: number; day: number },
  language: string,
) {
  const { ground } = office.office
  const searchName = searchForm(`${familyName} ${givenNames}`)
  const made = { id: ground.ids.uuid(), familyName, givenNames, searchName, birth, language, phone: null }
  await db()
    .transaction()
    .execute((tx) => insertPersons(tx, [{ ...made, mail: 'ayse@example.org' }], office.clock.now()))
}

async function cardsIn(state: string): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from pickup.card c where c.state = ${state}`.execute(db())
  return found.rows[0]!.n
}

describe('the card desk', () => {
  test('a shelf is put up; a list is looked at, taken in, and what cannot be read is put right', async () => {
    const page = await at('/reception/cards/stock')
    await page.fill('#row', 'a')
    await page.fill('#to', '2')
    await page.fill('#slots', '2')
    await page.click('form[data-act="addPlaces"] button')
    await page.waitForSelector('[data-told="placesAdded"]')
    await page.goto(`${office.origin}/reception/cards/import`)
    const file = { name: 'Lieferung 23.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) }
    await page.setInputFiles('#file', file)
    await page.click('form[data-act="show"] button')
    await page.waitForSelector('tr[data-fate="faulty"]')
    expect(await page.locator('tr[data-fate="new"]').count()).toBe(3)
    expect(await cardsIn('in_stock')).toBe(0)
    await picture(page, 'cards-import')
    expect(await barriers(page)).toEqual([])
    await page.click('form[data-act="take"] button')
    await page.waitForSelector('[data-told="imported"]')
    expect(await cardsIn('in_stock')).toBe(3)
    const row = page.locator('form[data-row="5"]')
    await row.locator('[name="birth"]').fill('29.02.1988')
    await row.getByRole('button', { name: 'Übernehmen' }).click()
    await page.waitForSelector('[data-told="corrected"]')
    expect(await cardsIn('in_stock')).toBe(4)
    await page.close()
  })

  test('by keyboard alone: name, Enter, check, F4; a family in one go; a slip is undone', async () => {
    const number = await office.arrive({
      name: ['Ayşe', 'Özdemir'],
      concerns: ['card_pickup'],
      language: 'ar',
    })
    const page = await at('/reception/cards')
    await page.locator('#q:focus').waitFor()
    await page.keyboard.type('özdemir ayşe')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-place="A-01"]')
    await awake(page)
    await page.keyboard.press('F4')
    await page.waitForSelector('#identity-error')
    expect(await page.locator('#oldDocument-error').count()).toBe(1)
    expect(await cardsIn('handed_out')).toBe(0)
    await page.check('#identity')
    await page.check('input[name="oldDocument"][value="taken"]')
    await page.check('input[name="pinLetter"][value="had"]')
    await page.check('input[name="cards"]')
    await page.fill('#visit', number.toLowerCase())
    await picture(page, 'cards-give')
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('F4')
    await page.waitForSelector('[data-told="handedOut"]')
    expect(await page.textContent('[data-told="handedOut"]')).toContain(number)
    expect(await cardsIn('handed_out')).toBe(2)
    const done = await sql<{
      state: string
    }>`select v.state from visits.visit v where v.number = ${number}`.execute(db())
    expect(done.rows).toEqual([{ state: 'finished' }])
    await picture(page, 'cards-given')
    await page.click('form[data-act="undo"] button')
    await page.waitForSelector('[data-told="undone"]')
    expect(await cardsIn('handed_out')).toBe(1)
    await page.close()
  })

  test('works without script, and a card that went a moment ago is told so', async () => {
    const page = await at('/reception/cards?q=Nguyen+17.05.1990', { javaScriptEnabled: false })
    expect(await page.locator('[data-place]').textContent()).toBe('A-02')
    const other = await at('/reception/cards?q=YZ3333333')
    for (const one of [page, other]) {
      await one.check('#identity')
      await one.check('input[name="oldDocument"][value="none"]')
      await one.click('form[data-act="give"] button')
    }
    await other.waitForSelector('text=nicht im Regal: ausgegeben')
    expect(await page.locator('[data-told="handedOut"]').count()).toBe(1)
    await page.close()
    await other.close()
  })

  test('stock, labels, counting and a confirmation in the person’s language', async () => {
    const page = await at('/reception/cards/stock')
    await picture(page, 'cards-stock')
    expect(await barriers(page)).toEqual([])
    expect(await page.textContent('body')).toContain('Haddad, Omar')
    await page.goto(`${office.origin}/reception/cards/labels`)
    await page.waitForSelector('li svg')
    await picture(page, 'cards-labels')
    await page.goto(`${office.origin}/reception/cards/inventory`)
    await page.click('form[data-act="start"] button')
    await page.waitForSelector('#typed')
    await page.fill('#typed', 'A-02\nYZ4444444\nYZ3333333\nXX99')
    await page.click('form[data-act="note"] button')
    await page.waitForSelector('[data-counted="2"]')
    await picture(page, 'cards-inventory')
    expect(await barriers(page)).toEqual([])
    const given = await sql<{ id: string }>`
      select c.id from pickup.card c where c.serial = 'YZ1111111' or c.serial = 'YZ2222222' order by c.person nulls last`.execute(
      db(),
    )
    await page.goto(`${office.origin}/reception/cards/receipt?card=${given.rows[0]!.id}`)
    expect(await page.locator('section[lang="ar"][dir="rtl"]').count()).toBe(1)
    await picture(page, 'cards-receipt')
    await page.close()
  })

  test('a list that is none and a form that is sent twice do no harm', async () => {
    const page = await at('/reception/cards/import')
    await page.setInputFiles('#file', {
      name: 'bild.png',
      mimeType: 'image/png',
      buffer: Buffer.from([137, 80, 78, 71, 0, 0]),
    })
    await page.click('form[data-act="show"] button')
    await page.waitForSelector('#list-error')
    expect(await page.textContent('#list-error')).toContain('keine CSV-Liste')
    await page.close()
  })
})

describe('overload', () => {
  test('windows instead of a queue, told at the reception, on the public page and to whoever draws', async () => {
    const page = await at('/reception/overload')
    await page.click('form[data-act="start"] button')
    await page.waitForSelector('#why-error')
    await page.fill('#why', 'Zwei Kolleginnen krank')
    await page.fill('#perWindow', '1')
    await picture(page, 'overload-off')
    expect(await barriers(page)).toEqual([])
    await page.click('form[data-act="start"] button')
    await page.waitForSelector('[data-overload="windows"]')
    await page.goto(`${office.origin}/reception/walk-in?language=ar&concern=short_info`)
    expect(await page.isChecked('input[value="short_info"]')).toBe(true)
    expect(await page.isChecked('input[name="language"][value="ar"]')).toBe(true)
    await page
      .getByRole('button', { name: 'Nummer geben' })
      .or(page.locator('main form button'))
      .first()
      .click()
    await page.waitForSelector('[data-told="window"]')
    await page.goto(`${office.origin}/reception/overload`)
    await picture(page, 'overload-on')
    expect(await barriers(page)).toEqual([])
    await page.goto(`${office.origin}/en`)
    expect(await page.locator('[data-overload]').textContent()).toContain('very busy')
    await page.goto(`${office.origin}/reception/overload`)
    await page.click('form[data-act="stop"] button')
    await page.waitForSelector('form[data-act="start"]')
    await page.goto(`${office.origin}/en`)
    expect(await page.locator('[data-overload]').count()).toBe(0)
    await page.close()
  })
})

describe('a visitor without German', () => {
  test('points to the language and to a picture; the way on has both chosen', async () => {
    const page = await at('/reception/point', { viewport: { width: 800, height: 1200 } })
    await picture(page, 'point-languages')
    expect(await barriers(page)).toEqual([])
    expect(await page.locator('nav').count()).toBe(0)
    await page.click('a[lang="ar"]')
    await page.waitForSelector('html[dir="rtl"] .tile')
    await picture(page, 'point-ar')
    expect(await barriers(page)).toEqual([])
    await page.click('a[href$="card=paper"]')
    await page.waitForSelector('.large')
    await picture(page, 'point-chosen-ar')
    const href = await page.getAttribute('[data-way="walkIn"]', 'href')
    expect(href).toBe('/reception/walk-in?language=ar&concern=hand_in_documents')
    await page.goto(`${office.origin}/reception/point/de`)
    await picture(page, 'point-de')
    expect(await barriers(page)).toEqual([])
    await page.close()
  })
})
