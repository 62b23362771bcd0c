import { connect } from 'node:net'

/** Puts these very bytes on the line; what came back until the line was quiet or closed. */
export function sendBytes(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const line = connect({ port, host: '127.0.0.1' }, () => line.write(Buffer.from(bytes, 'latin1')))
    line.setTimeout(1500, () => line.destroy())
    line.on('data', (part) => (heard += part.toString()))
    line.on('error', () => undefined)
    line.on('close', () => resolve(heard))
  })
}
