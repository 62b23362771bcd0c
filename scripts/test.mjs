// npm test: installs if needed, checks types and rules, then runs all tests. Runs on Node 20 or newer.
// Options are passed to the test runner: npm test -- src/office/visits
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './setup/install.mjs'
import { ensureParts, partsFolder } from './setup/parts.mjs'
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

/** Tests write their names here when they are left out because a program of the system is missing. */
const leftOutFile = join(partsFolder, 'left-out.txt')

await main(async () => {
  await ensureInstalled()
  const { missing } = await ensureParts()
  if (missing)
    say(
      `ATTENTION: programs for documents could not be fetched: ${missing}. Tests that need them are left out and named at the end.`,
    )
  const failed = await run(checks)
  failed.push(...(await build()), ...(await run(checksOfPages)))
  say('Running the tests …')
  if (failed.length > 0)
    say(
      `ATTENTION: the check of ${failed.join(' and ')} has failed; the tests run nevertheless, the command fails in the end.`,
    )
  mkdirSync(partsFolder, { recursive: true })
  rmSync(leftOutFile, { force: true })
  const code = await runOnNode26([`${modules}/vitest/vitest.mjs`, 'run', ...process.argv.slice(2)], {
    environment: { WILLKOMMEN_LEFT_OUT: leftOutFile },
  })
  nameLeftOut(missing)
  // Said once more where it is read: below hundreds of green tests nobody looks for the red check above them.
  if (failed.length > 0) say(`The command fails: the check of ${failed.join(' and ')} has failed, see above.`)
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

/** What was not tested is said at the very end, where it is read. */
function nameLeftOut(missing) {
  if (!existsSync(leftOutFile)) return
  const names = [...new Set(readFileSync(leftOutFile, 'utf8').trim().split('\n'))]
  say(`ATTENTION: ${names.length} tests were left out${missing ? ` (${missing})` : ''}:`)
  for (const name of names) process.stderr.write(`         ${name}\n`)
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
