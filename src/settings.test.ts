import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

function wrong(environment: Record<string, string>): string {
  try {
    readSettings(environment)
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('the settings', () => {
  it('the folder of the sealed day list goes with its passphrase', () => {
    const folder = { WILLKOMMEN_DAYLIST_DIR: '/srv/listen' }
    expect(() => readSettings(folder)).toThrow('WILLKOMMEN_DAYLIST_PASSPHRASE')
    expect(() => readSettings({ ...folder, WILLKOMMEN_DAYLIST_PASSPHRASE: 'kurz' })).toThrow('at least 12')
    const set = readSettings({ ...folder, WILLKOMMEN_DAYLIST_PASSPHRASE: 'lang genug sein' })
    expect(set.dayList).toEqual({ folder: '/srv/listen', passphrase: 'lang genug sein' })
    expect(readSettings({}).dayList).toBeNull()
  })

  it('need nothing: the demo office on this machine only', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      portIsFixed: false,
      demo: true,
      smtpUrl: null,
    })
    expect(readSettings({ WILLKOMMEN_PORT: '' }).portIsFixed).toBe(false)
  })

  it.each([
    ['WILLKOMMEN_PORT', 'abc'],
    ['WILLKOMMEN_PORT', '0'],
    ['WILLKOMMEN_PORT', '70000'],
    ['WILLKOMMEN_CONNECTIONS', '1'],
    ['WILLKOMMEN_PLACES_PER_NETWORK', '0'],
    ['WILLKOMMEN_DEMO', 'no'],
    ['WILLKOMMEN_TRUST_PROXY', 'true'],
    ['WILLKOMMEN_PUBLIC_URL', 'termine.example.de'],
    ['WILLKOMMEN_SMTP_URL', 'http://mail.example.de'],
    ['WILLKOMMEN_MAIL_FROM', 'office'],
    ['WILLKOMMEN_HOST', 'a host'],
    ['WILLKOMMEN_SMS_URL', 'sms.example.de'],
    ['WILLKOMMEN_SMS_URL', 'http://sms.example.de'],
    ['WILLKOMMEN_SMS_KEY', 'with blank'],
    ['WILLKOMMEN_SMS_SENDER', 'Ausländerbehörde'],
    ['WILLKOMMEN_SMS_SECRET', 'short'],
    ['WILLKOMMEN_IMAP_URL', 'imaps://mail.example.de'],
    ['WILLKOMMEN_IMAP_URL', 'https://u:p@mail.example.de'],
    ['WILLKOMMEN_IMAP_MOVE_TO', 'Gelesen'],
    ['WILLKOMMEN_MAILBOX_KEEP_DAYS', '0'],
    ['WILLKOMMEN_SITE_FILE', '/nowhere/site.json'],
  ])('name the variable that is wrong: %s=%s', (name, value) => {
    expect(wrong({ [name]: value })).toMatch(new RegExp(`^${name} `))
  })

  it('want all of a gateway or nothing, and read the mailbox from its address', () => {
    const sms = { WILLKOMMEN_SMS_URL: 'https://sms.example.de/v1', WILLKOMMEN_SMS_KEY: 'k' }
    expect(wrong(sms)).toMatch(/^WILLKOMMEN_SMS_SENDER /)
    expect(readSettings({ ...sms, WILLKOMMEN_SMS_SENDER: 'ABH' }).sms?.sender).toBe('ABH')
    const url = 'imaps://termine%40example.de:p%40ss@mail.example.de/Eingang'
    expect(readSettings({ WILLKOMMEN_IMAP_URL: url }).imap).toEqual({
      ...{ host: 'mail.example.de', port: 993, secure: true, user: 'termine@example.de', password: 'p@ss' },
      ...{ folder: 'Eingang', moveTo: null },
    })
  })

  it('name every wrong variable at once', () => {
    expect(wrong({ WILLKOMMEN_PORT: 'x', WILLKOMMEN_DEMO: 'x' }).split('\n')).toHaveLength(2)
  })

  it('want to know the real office when it is not the demo', async () => {
    expect(wrong({ WILLKOMMEN_DEMO: 'off' })).toMatch(/^WILLKOMMEN_SITE_FILE /)
    const folder = await mkdtemp(join(tmpdir(), 'willkommen-settings-'))
    const file = join(folder, 'site.json')
    const { site } = readSettings({})
    writeFileSync(file, JSON.stringify({ ...site, officeName: 'Ausländerbehörde Neustadt' }))
    expect(readSettings({ WILLKOMMEN_DEMO: 'off', WILLKOMMEN_SITE_FILE: file }).site.officeName).toBe(
      'Ausländerbehörde Neustadt',
    )
    writeFileSync(file, JSON.stringify({ ...site, hours: [{ weekday: 8, spans: [] }] }))
    expect(wrong({ WILLKOMMEN_DEMO: 'off', WILLKOMMEN_SITE_FILE: file })).toMatch(
      /^WILLKOMMEN_SITE_FILE, hours\.0\.weekday/,
    )
    await rm(folder, { recursive: true })
  })
})
