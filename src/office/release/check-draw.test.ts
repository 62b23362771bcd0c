import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commitmentOf, headOf, hex, receiptOf } from './draw.ts'

const script = join(import.meta.dirname, '../../../scripts/check-draw.ts')

/** What the short script says of some data; it shares no line with the program. */
const check = (draw: unknown) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    ...{ input: JSON.stringify(draw), encoding: 'utf8' },
  })

function aDraw() {
  const seed = Buffer.alloc(32, 7)
  const receipts = Array.from({ length: 300 }, (_, n) => receiptOf(Buffer.alloc(16, n), `CODE${n}`))
  const commitment = commitmentOf(seed)
  return {
    ...{
      release: 3,
      commitment: hex(commitment),
      seed: hex(seed),
      head: hex(headOf(3, commitment, receipts)),
    },
    entries: receipts.map((receipt, n) => ({ number: n + 1, receipt: hex(receipt), outcome: 'won' })),
  }
}

test('the short script comes to the same result as the program, and finds what was altered', () => {
  const right = check(aDraw())
  expect(right.stdout).toContain('RIGHT: 300 entries')
  expect(right.status).toBe(0)
  const altered = [
    { ...aDraw(), seed: '00'.repeat(32) },
    { ...aDraw(), release: 4 },
    { ...aDraw(), entries: aDraw().entries.slice(1) },
    { ...aDraw(), entries: aDraw().entries.slice(0, -1) },
    { ...aDraw(), seed: null },
  ]
  for (const draw of altered) expect(check(draw).stdout).toMatch(/^WRONG/)
})
