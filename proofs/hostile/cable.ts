import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** The line between office and database, which can be cut, left hanging in the air, or mended. */
export interface Cable {
  readonly url: string
  /** Every connection breaks, and new ones are refused. */
  cut(): Promise<void>
  /** Nothing breaks and nothing answers: the worst kind of outage. */
  freeze(): void
  mend(): Promise<void>
  close(): Promise<void>
}

export async function cableTo(databaseUrl: string): Promise<Cable> {
  const target = new URL(databaseUrl)
  const pairs = new Set<readonly [Socket, Socket]>()
  let frozen = false
  const take = (near: Socket): void => {
    const far = connect({ host: target.hostname, port: Number(target.port) })
    const pair = [near, far] as const
    pairs.add(pair)
    const end = (): void => {
      near.destroy()
      far.destroy()
      pairs.delete(pair)
    }
    for (const one of pair) one.on('error', end).on('close', end)
    near.pipe(far).pipe(near)
    if (frozen) for (const one of pair) one.unpipe()
  }
  let server = createServer(take)
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const cut = async (): Promise<void> => {
    const closed = new Promise((done) => server.close(done))
    for (const pair of pairs) for (const one of pair) one.destroy()
    await closed
  }
  const url = new URL(databaseUrl)
  url.port = String(port)
  return {
    url: url.href,
    cut,
    freeze() {
      frozen = true
      for (const pair of pairs) for (const one of pair) one.unpipe()
    },
    async mend() {
      if (frozen) for (const [near, far] of pairs) near.pipe(far).pipe(near)
      frozen = false
      if (server.listening) return
      server = createServer(take)
      await listen(port)
    },
    close: () => (server.listening ? cut() : Promise.resolve()),
  }
}
