// A thousand screens in a process of their own: each keeps one event stream open and notes when it hears of a call.
import { connect, type Socket } from 'node:net'

export interface ScreenOrder {
  readonly port: number
  readonly screens: number
  readonly cookie: string
}
export interface Heard {
  readonly ready?: true
  /** Ticket number → one moment per screen that heard it, in epoch ms. */
  readonly heard?: Readonly<Record<string, readonly number[]>>
}

const heard: Record<string, number[]> = {}
process.on('disconnect', () => process.exit(0))
process.on('message', (order: ScreenOrder | 'report') => {
  if (order === 'report') process.send?.({ heard } satisfies Heard)
  else void openAll(order).then(() => process.send?.({ ready: true } satisfies Heard))
})

async function openAll({ port, screens, cookie }: ScreenOrder): Promise<void> {
  for (let n = 0; n < screens; n += 50) {
    await Promise.all(Array.from({ length: Math.min(50, screens - n) }, () => openOne(port, cookie)))
  }
}

function openOne(port: number, cookie: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let rest = ''
    socket.setEncoding('utf8')
    socket.on('error', reject)
    socket.on('data', (text: string) => {
      const now = performance.timeOrigin + performance.now()
      rest += text
      const frames = rest.split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) {
        if (frame.includes('event: snapshot')) resolve(socket)
        else if (frame.includes('"ring":1')) note(frame, now)
      }
    })
    socket.write(`GET /events/display?site=1 HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`)
  })
}

function note(frame: string, now: number): void {
  const number = /"number":"(\w+)"/.exec(frame)?.[1]
  if (number) (heard[number] ??= []).push(now)
}
