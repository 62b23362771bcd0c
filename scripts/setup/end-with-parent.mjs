import { Socket } from 'node:net'

// Loaded before the program (--import). The pipe closes when the process that started us is gone.
const channel = Number(process.env.WILLKOMMEN_PARENT_PIPE)
delete process.env.WILLKOMMEN_PARENT_PIPE

if (Number.isInteger(channel) && channel > 2) {
  const pipe = new Socket({ fd: channel, readable: true, writable: false })
  pipe.on('error', end)
  pipe.on('close', end)
  pipe.resume()
  pipe.unref()
}

/** First the orderly way; should the program not get to an end by itself, the hard one. */
function end() {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 15_000).unref()
}
