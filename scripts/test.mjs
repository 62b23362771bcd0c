// npm test: installs if needed, checks types and rules, then runs all tests. Runs on Node 20 or newer.
// Options are passed to the test runner: npm test -- src/office/visits
import { ensureInstalled } from './setup/install.mjs'
import { modules } from './setup/places.mjs'
import { main, say } from './setup/progress.mjs'
import { runOnNode26 } from './setup/run.mjs'
import { ensureWebBuilt } from './setup/web.mjs'

const checks = [
  { name: 'types', program: [`${modules}/typescript-native/bin/tsc`, '-p', '.'] },
  { name: 'rules', program: [`${modules}/oxlint/bin/oxlint`, '--type-aware', '--quiet'] },
]

await main(async () => {
  await ensureInstalled()
  const failed = []
  for (const { name, program } of checks) {
    say(`Checking ${name} …`)
    if ((await runOnNode26(program)) !== 0) failed.push(name)
  }
  await ensureWebBuilt()
  say('Running the tests …')
  if (failed.length > 0) say(`ATTENTION: the check of ${failed.join(' and ')} has failed; the tests run nevertheless, the command fails in the end.`)
  const code = await runOnNode26([`${modules}/vitest/vitest.mjs`, 'run', ...process.argv.slice(2)])
  process.exitCode = code !== 0 ? code : failed.length > 0 ? 1 : 0
})
