import { createServer, type AddressInfo } from 'node:net'

/**
 * A terminal that says what stands in a recording and nothing else. `>` is what the till must send, byte for byte, `<` what the
 * terminal says then; `x` hangs up. `faults` stays empty as long as the till keeps to it.
 */
export async function playRecording(
  recording: string,
): Promise<{ host: string; port: number; faults: string[]; close: () => Promise<void> }> {
  const steps = recording
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[<>x]/u.test(line))
  const faults: string[] = []
  const server = createServer((socket) => {
    let came = ''
    const play = (): void => {
      for (;;) {
        const step = steps[0]
        if (step === undefined) return
        const bytes = step.slice(1).replace(/\s/gu, '').toLowerCase()
        if (step.startsWith('>')) {
          if (came.length < bytes.length) return
          if (!came.startsWith(bytes)) faults.push(`${came} instead of ${bytes}`)
          came = came.slice(bytes.length)
        } else if (step.startsWith('<')) socket.write(Buffer.from(bytes, 'hex'))
        else socket.destroy()
        steps.shift()
      }
    }
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      came += data.toString('hex')
      play()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    ...{ host: '127.0.0.1', port: (server.address() as AddressInfo).port, faults },
    close: () => new Promise((done) => server.close(() => done())),
  }
}
