import { once } from 'node:events'
import { announce } from './announce.ts'
import { openHouse } from './house.ts'
import { readSettings, WrongSetting } from './settings.ts'

/** Longest a stop may take before the process ends anyway. Milliseconds. */
const STOP_MS = 2800

const say = (line: string): void => void process.stdout.write(`${line}\n`)

try {
  const settings = readSettings(process.env)
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)))
  const house = await openHouse(settings, process.env, say)
  say(announce(house.opened))
  const gone = await Promise.race([asked.then(() => false), house.ended.then(() => true)])
  say(gone ? 'The database has ended and does not come back. Closing …' : 'Closing …')
  setTimeout(() => process.exit(1), STOP_MS).unref()
  await house.close()
  process.exit(gone ? 1 : 0)
} catch (error) {
  const isOurs = !(error instanceof WrongSetting) && error instanceof Error
  process.stderr.write(
    `${isOurs ? (error.stack ?? error.message) : String(error instanceof Error ? error.message : error)}\n`,
  )
  process.exit(1)
}
