import { createServer } from 'node:net'
import { WrongSetting, type Settings } from './settings.ts'

/** Ports tried after the usual one, unless the administrator named one. */
const OTHERS = 20

/** The port to listen on: the one that was set, else 8080 or the next that is free. */
export async function choosePort({
  host,
  port,
  portIsFixed,
}: Pick<Settings, 'host' | 'port' | 'portIsFixed'>): Promise<number> {
  const last = portIsFixed ? port : port + OTHERS
  for (let candidate = port; candidate <= last; candidate++)
    if (await isFree(host, candidate)) return candidate
  throw new WrongSetting([
    portIsFixed
      ? `WILLKOMMEN_PORT ${port} is used by another program.`
      : `The ports ${port} to ${last} are used by other programs; WILLKOMMEN_PORT names another one.`,
  ])
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(new WrongSetting([`WILLKOMMEN_HOST ${host}, port ${port}: ${error.message}.`]))
    })
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
