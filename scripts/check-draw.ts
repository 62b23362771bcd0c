// Repeats a draw from its public data: node scripts/check-draw.ts draw.json   (or an address, or nothing for standard input)
// Needs nothing of the program: read it, it is short. The data: /api/v1/releases/<number> of the office.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const [where] = process.argv.slice(2)
const isAddress = /^https?:/.test(where ?? '')
const text = isAddress ? await (await fetch(where!)).text() : readFileSync(where ?? 0, 'utf8')
const draw = JSON.parse(text) as {
  release: number
  commitment: string
  seed: string | null
  head: string | null
  entries: { number: number; receipt: string; outcome: string | null }[]
}
const sha256 = (...parts: (Buffer | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const bytes = (text: string) => Buffer.from(text, 'hex')
const stop = (why: string): never => {
  process.stdout.write(`WRONG: ${why}\n`)
  process.exit(1)
}

if (!draw.head || !draw.seed) stop('not drawn yet')
const [seed, head] = [bytes(draw.seed!), bytes(draw.head!)]
if (sha256(seed).toString('hex') !== draw.commitment) stop('the seed does not fit the promise')
let link = sha256(`willkommen draw ${draw.release} ${draw.commitment}`)
for (const [n, { number, receipt }] of draw.entries.entries()) {
  if (number !== n + 1) stop(`number ${n + 1} is missing`)
  link = sha256(link, bytes(receipt))
}
if (!link.equals(head)) stop('the list of entries does not fit its seal')
const four = (number: number) => Buffer.from([number >>> 24, number >>> 16, number >>> 8, number])
const ranked = draw.entries
  .map((entry) => ({ ...entry, rank: sha256(seed, head, four(entry.number)) }))
  .sort((a, b) => Buffer.compare(a.rank, b.rank))
ranked.forEach(({ number, outcome }, n) => process.stdout.write(`${n + 1}. number ${number}: ${outcome}\n`))
process.stdout.write(`RIGHT: ${ranked.length} entries, order and seal fit\n`)
