import { afterAll, describe, expect, test } from 'vitest'
import { createPages, hitsIn, type Answer, type Area, type Pages } from './index.ts'
import { huntFor, says } from './testing/hunt.ts'
import { dice, PRODUCERS, type SecretPage } from './testing/secret-pages.ts'

const pages = createPages({ workers: 1 })
afterAll(() => pages.close())

const good = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.problem.kind}: ${answer.problem.detail}`)
  return answer.value
}

async function areasOf(reader: Pages, { kind, bytes, word }: SecretPage): Promise<Area[]> {
  const texts = good(await reader.knownPages(kind, bytes).texts())
  return texts.flatMap((page) =>
    hitsIn(page, word).flatMap(({ boxes }) => boxes.map((box) => ({ ...box, page: page.page }))),
  )
}

describe('a word that was redacted', () => {
  for (const [producer, make] of Object.entries(PRODUCERS))
    test(`is nowhere in what ${producer} gives, and the rest is`, async () => {
      const secret = await make(dice(producer.length))
      const areas = await areasOf(pages, secret)
      expect(areas.length).toBeGreaterThan(0)
      expect(await huntFor(secret.bytes, secret.word)).not.toEqual([])
      const made = good(await pages.redact({ ...secret, areas }))
      expect(await huntFor(made.bytes, secret.word)).toEqual([])
      const texts = good(await pages.knownPages('pdf', made.bytes).texts())
      expect(says(texts.map(({ text }) => text).join(' '), secret.stays)).toBe(true)
      expect(made.pages, secret.producer).toBeDefined()
    })
})
