// The whole house as src/main.ts opens it, on a day of its own that runs faster: begins and speed come with the surroundings.
import { once } from 'node:events'
import { pacedClock } from '#ground/clock/clock.ts'
import { openHouse } from '../../src/house.ts'
import { readSettings } from '../../src/settings.ts'

const clock = pacedClock()
clock.play(Temporal.Instant.from(process.env['PROOF_BEGINS']!), Number(process.env['PROOF_SPEED']))
const asked = once(process, 'SIGTERM')
const house = await openHouse(readSettings(process.env), process.env, () => undefined, clock)
await asked
await house.close()
process.exit(0)
