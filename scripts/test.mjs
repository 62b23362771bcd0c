// npm test: installs if needed, checks types and rules, then runs all tests. Runs on Node 20 or newer.
// Options are passed to the test runner: npm test -- src/office/visits
import { ensureInstalled } from './setup/install.mjs'
import { modules } from './setup/places.mjs'
import { Advice, main, say } from './setup/progress.mjs'
import { runOnNode26 } from './setup/run.mjs'
import { ensureWebBuilt } from './setup/web.mjs'

/** What is checked before the pages are built, and what afterwards (the build writes their route types). */
const checks = [
  { name: 'types', program: [`${modules}/typescript-native/bin/tsc`, '-p', '.'] },
  { name: 'rules', program: [`${modules}/oxlint/bin/oxlint`, '--type-aware', '--quiet'] },
]
const checksOfPages = [
  {
    name: 'pages',
    program: [
      `${modules}/svelte-check/bin/svelte-check`,
      '--tsconfig',
      'tsconfig.pages.json',
      '--output',
      'human',
      '--threshold',
      'error',
    ],
  },
]

await main(async () => {
  await ensureInstalled()
  const failed = await run(checks)
  failed.push(...(await build()), ...(await run(checksOfPages)))
  say('Running the tests …')
  if (failed.length > 0)
    say(
      `ATTENTION: the check of ${failed.join(' and ')} has failed; the tests run nevertheless, the command fails in the end.`,
    )
  const code = await runOnNode26([`${modules}/vitest/vitest.mjs`, 'run', ...process.argv.slice(2)])
  process.exitCode = code !== 0 ? code : failed.length > 0 ? 1 : 0
})

async function run(all) {
  const failed = []
  for (const { name, program } of all) {
    say(`Checking ${name} …`)
    const code = await runOnNode26(program)
    if (code === 130) throw new Advice('Stopped.')
    if (code !== 0) failed.push(name)
  }
  return failed
}

/** Tests that need no pages shall still be run when these cannot be built. */
async function build() {
  try {
    await ensureWebBuilt()
    return []
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    return ['the build']
  }
}
