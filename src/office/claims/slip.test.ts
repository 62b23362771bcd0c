import { decode } from 'fast-png'
import { expect, test } from 'vitest'
import { createPages } from '#ground/pages/index.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import { readPixels } from '#ground/barcodes/testing/read-pixels.ts'
import type { Claim } from './claim.ts'
import { readKassenzeichen } from './kassenzeichen.ts'
import { slipBlocks, slipOf } from './slip.ts'

const creditor = {
  office: '5640',
  name: 'Stadt Musterstadt',
  iban: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
}
const claim: Claim = {
  ...{ id: 'c', site: 1, kassenzeichen: '56401234567882', visit: null, person: null, akte: null },
  ...{
    issuedAt: Temporal.Instant.from('2026-11-23T09:00:00Z'),
    dueOn: Temporal.PlainDate.from('2026-12-07'),
  },
  ...{
    totalCents: 9_300,
    owedCents: 4_650,
    overpaidCents: 0,
    relievedCents: 0,
    ended: null,
    state: 'partly',
  },
  ...{ beforeHandOut: false, explanation: {} },
  lines: [
    {
      ...{
        no: 1,
        feeKey: 'ae_extend_over_3m',
        title: 'Verlängerung um mehr als 3 Monate',
        paragraph: '§ 45',
      },
      ...{ baseCents: 9_300, cents: 9_300, steps: [] },
    },
  ],
}

function rgbaOf(png: Uint8Array) {
  const { width, height, data, channels } = decode(png)
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let part = 0; part < 3; part++)
      rgba[pixel * 4 + part] = Number(data[pixel * channels + Math.min(part, channels - 1)])
  return { width, height, rgba }
}

test.each(['de', 'ar'] as const)(
  'what machine and bank read stands on the paper, in %s',
  async (language) => {
    const pdf = await letterPdf({
      ...{ language, title: 'Zahlschein', blocks: await slipBlocks(creditor, claim, language), foot: [] },
      office: { authority: 'Stadt Musterstadt', name: 'Ausländerbehörde', lines: [] },
      ...{ pageOf: '{page}/{pages}', at: claim.issuedAt },
    })
    const pages = createPages({ workers: 1 })
    const image = await pages.renderPage(pdf, 1, 1654, { format: 'png' })
    await pages.close()
    if (!image.ok) throw new Error(JSON.stringify(image))
    const found = await readPixels(rgbaOf(image.value.bytes))
    expect(found.map(({ format, text }) => [format, text.split('\n')[0]]).toSorted()).toEqual([
      ['Code128', claim.kassenzeichen],
      ['QRCode', 'BCD'],
      ['QRCode', `WILLKOMMEN:PAY:${claim.kassenzeichen}`],
    ])
  },
)

test('nothing is transferred without an account, or when nothing is owed', async () => {
  expect((await slipOf({ ...creditor, iban: null }, claim)).transfer).toBeNull()
  expect((await slipOf(creditor, { ...claim, owedCents: 0 })).transfer).toBeNull()
  expect((await slipOf(creditor, claim)).transfer?.content).toContain('EUR46.50')
})

test('the codes of the slip are read back as the Kassenzeichen, the one of the bank is told apart', async () => {
  const slip = await slipOf(creditor, claim)
  expect(readKassenzeichen(slip.kassenzeichen, '5640')).toEqual({
    ok: true,
    kassenzeichen: claim.kassenzeichen,
  })
  expect(readKassenzeichen(slip.transfer!.content, '5640')).toMatchObject({ refusal: 'bank-code' })
  expect(readKassenzeichen(slip.kassenzeichen, '1111')).toMatchObject({ refusal: 'foreign-office' })
})

test('a slip names the fee in the language of its reader, and in German for whoever takes the money', async () => {
  const english = { text: 'Extension by more than 3 months', language: 'en' } as const
  const facts = (await slipBlocks(creditor, claim, 'en', () => english)).flatMap((block) =>
    block.kind === 'facts' ? [block.items.at(-2)?.value] : [],
  )
  expect(facts).toEqual([
    { text: 'Extension by more than 3 months: €93.00', language: 'en' },
    { text: 'Verlängerung um mehr als 3 Monate: 93,00\u00a0€', language: 'de' },
  ])
})
