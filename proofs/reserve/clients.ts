// The clients of the reservation benchmark, in a process of their own: 64 connections that hold and book in turns.
import { Connection } from '../support/client.ts'

export interface ClientOrder {
  readonly port: number
  readonly clients: number
  readonly places: readonly (readonly [site: number, start: string])[]
  readonly concern: string
}

export interface ClientReport {
  readonly booked: number
  readonly refused: number
  readonly failed: readonly string[]
  readonly seconds: number
  /** Milliseconds: hold and booking together, and each alone. */
  readonly pair: readonly number[]
  readonly hold: readonly number[]
  readonly book: readonly number[]
}

process.on('disconnect', () => process.exit(0))
process.on('message', (order: ClientOrder) => {
  void measure(order).then((report) => process.send?.(report))
})

async function measure({ port, clients, places, concern }: ClientOrder): Promise<ClientReport> {
  const report = {
    booked: 0,
    refused: 0,
    failed: [] as string[],
    pair: [] as number[],
    hold: [] as number[],
    book: [] as number[],
  }
  let next = 0
  const known = { givenNames: 'Thị Ánh', birthDate: '1990-05-17', mail: 'anh@example.org' }
  const run = crypto.randomUUID()
  const begin = performance.now()
  const client = async (): Promise<void> => {
    const line = new Connection(port)
    for (let n = next++; n < places.length; n = next++) {
      const [site, start] = places[n]!
      const began = performance.now()
      const held = await line.post(
        '/api/v1/holds',
        { site, concerns: [concern], start },
        { 'idempotency-key': `hold-${run}-${n}` },
      )
      if (held.status === 409) {
        report.refused++
        continue
      }
      const between = performance.now()
      const { code } = held.body as { code: string }
      const booked = await line.post(
        '/api/v1/appointments',
        { code, ...known, familyName: `Nguyễn ${inLetters(run, n)}` },
        { 'idempotency-key': `book-${run}-${n}` },
      )
      const end = performance.now()
      if (booked.status !== 201) {
        report.failed.push(`${held.status}, ${booked.status} ${JSON.stringify(booked.body)}`)
        continue
      }
      report.booked++
      report.pair.push(end - began)
      report.hold.push(between - began)
      report.book.push(end - between)
    }
    line.close()
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { ...report, seconds: (performance.now() - begin) / 1000 }
}

/** Somebody else each time: a person has one live booking per concern. No digits, and no vowels that one may write in two ways. */
function inLetters(run: string, n: number): string {
  return [...`${run.slice(0, 8)}${n}`].map((sign) => 'bcdfghjklmnpqrst'[Number.parseInt(sign, 16)]).join('')
}
