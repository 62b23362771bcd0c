import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../../../testing/browser.ts'
import {
  barriers,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice

beforeAll(async () => {
  ;[browser, office] = await Promise.all([
    openBrowser(['--autoplay-policy=no-user-gesture-required']),
    staffOffice(),
  ])
})
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

test('a display is hung: what cannot be is named at its field, what was typed stays, and the wall follows', async () => {
  const page = await signedIn(browser, office, 'chef', '/admin/displays', { javaScriptEnabled: false })
  await page.getByText('Angemeldet, aber noch nicht eingerichtet: Wand').waitFor()
  await page.getByLabel('Name der Gruppe').fill('Obergeschoss')
  await page.getByLabel('Befristeter Aufenthalt').check()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.locator('[data-group=Obergeschoss]').getByText('Befristeter Aufenthalt').waitFor()
  await page.getByRole('link', { name: 'Neue Anzeige' }).click()
  await page.getByLabel('Name').fill('Halle links')
  await page.getByLabel('Gerät').selectOption('Wand')
  await page.getByLabel('Entfernung des letzten Platzes').fill('100')
  await page.getByLabel('Türkisch').uncheck()
  await page.getByLabel('Montag').fill('mittags')
  await page.getByRole('button', { name: 'Speichern' }).click()
  expect(await page.locator('#quiet-1-error').innerText()).toContain('12:00–13:00')
  await page.getByLabel('Montag').fill('12-13 Uhr')
  await page.getByRole('button', { name: 'Speichern' }).click()
  expect(await page.locator('#seat-error').innerText()).toContain('1 bis 60 Meter')
  expect(await page.getByLabel('Name').inputValue()).toBe('Halle links')
  expect(await page.getByLabel('Türkisch').isChecked()).toBe(false)
  await page.getByLabel('Entfernung des letzten Platzes').fill('12,5')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Gespeichert. Die Anzeige folgt sofort.').waitFor()
  await page
    .locator('[data-display="Halle links"]')
    .getByText('Zu klein: Der letzte Platz ist 12,5 m entfernt.')
    .waitFor()
  await page.getByRole('link', { name: 'Ändern: Halle links' }).click()
  expect(await page.getByLabel('Montag').inputValue()).toBe('12:00–13:00')
  await page.context().close()
})

test('a test from the desk rings on the wall and is answered; a meeting mutes it', async () => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  await context.addCookies([{ name: 'device', value: office.displayKey, url: office.origin }])
  const wall = await context.newPage()
  await wall.goto(`${office.origin}/display`)
  await wall.locator('main[data-live="true"]').waitFor()
  const page = await signedIn(browser, office, 'chef', '/admin/displays')
  const card = page.locator('[data-display="Halle links"]')
  await card.locator('img').waitFor()
  await page.getByRole('button', { name: 'Probe: Halle links' }).click()
  await card.getByText('um 09:00 zu hören').waitFor()
  expect(await wall.locator('main').getAttribute('data-words')).toBe('de:test')
  await card.getByRole('button', { name: '60 Minuten' }).click()
  await wall.getByText('Zurzeit ohne Ton').waitFor()
  await card.getByText('aus bis 10:00').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'admin-displays')
  await context.close()
  await page.getByRole('link', { name: 'Ändern: Halle links' }).click()
  await page.getByLabel('Entfernung des letzten Platzes').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'admin-display')
  await page.goto(`${office.origin}/admin/displays/voices`)
  expect(await barriers(page)).toEqual([])
  await page.context().close()
})

test('the office speaks a word itself: the file is judged, heard instead of the placeholder, and taken back', async () => {
  const page = await signedIn(browser, office, 'chef', '/admin/displays/voices', { javaScriptEnabled: false })
  const seven = readFileSync('static/clips/de/7.mp3')
  const files = [
    { name: '7.mp3', mimeType: 'audio/mpeg', buffer: seven },
    { name: 'hund.mp3', mimeType: 'audio/mpeg', buffer: seven },
  ]
  await page.getByRole('button', { name: 'Hochladen' }).click()
  expect(await page.locator('#files-error').innerText()).toContain('mindestens eine Datei')
  await page.getByLabel('Dateien').setInputFiles(files)
  await page.getByRole('button', { name: 'Hochladen' }).click()
  await page.getByText('Übernommen: 7').waitFor()
  await page.getByText('hund.mp3: Dieses Wort gibt es nicht.').waitFor()
  await page.locator('[data-voice=de] summary').click()
  const address = await page.locator('[data-voice=de]').getByRole('link', { name: '7' }).getAttribute('href')
  const heard = await fetch(office.origin + address)
  expect(heard.headers.get('content-type')).toBe('audio/mpeg')
  expect(heard.headers.get('cache-control')).toContain('immutable')
  expect(Buffer.from(await heard.arrayBuffer()).equals(seven)).toBe(true)
  expect((await fetch(`${office.origin}/display/clip/immutable/0/de/7`)).status).toBe(404)
  await picture(page, 'admin-voices')
  await page.getByRole('button', { name: 'Eigene entfernen: Deutsch' }).click()
  await page.getByText('Es spricht wieder der Platzhalter.').waitFor()
  await page.context().close()
})
