import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { modules, node26, project } from './places.mjs'

const watcher = pathToFileURL(join(project, 'scripts/setup/end-with-parent.mjs')).href

/**
 * Runs a program on Node 26 with our input and output, passes signals on, and sees to it that it
 * ends with us even if we are killed. Resolves to the exit code.
 */
export function runOnNode26(programAndOptions, settings = {}) {
  const child = spawn(node26, ['--import', watcher, ...programAndOptions], {
    cwd: settings.cwd ?? project,
    // A group of its own: Ctrl-C reaches us and npm, each of which would pass it on; the program shall get it once.
    detached: true,
    // The fourth channel is a pipe nobody writes to: it closes when we end, however that happens.
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: {
      ...process.env,
      PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      WILLKOMMEN_PARENT_PIPE: '3',
      ...settings.environment,
    },
  })
  forwardSignals(child)
  endWithNpm(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

const oneSignalFor = 1000 // ms

function forwardSignals(child) {
  let last = -Infinity
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (performance.now() - last < oneSignalFor) return
      last = performance.now()
      child.kill(signal)
    })
  }
}

/** npm may be killed without telling us. We watch it, and the shell it may have put in between. */
function endWithNpm(act) {
  if (!process.env.npm_lifecycle_event) return
  const chain = npmAncestors()
  if (chain.length === 0) return
  const timer = setInterval(() => {
    if (chain.every(({ pid, start }) => statOf(pid)?.start === start)) return
    clearInterval(timer)
    act()
  }, 500)
  timer.unref()
}

function npmAncestors() {
  const chain = []
  let pid = process.ppid
  for (let step = 0; step < 3 && pid > 1; step++) {
    const stat = statOf(pid)
    if (!stat) return []
    chain.push({ pid, start: stat.start })
    if (/(^|[/\s\0])npm(-cli\.c?js)?([\s\0]|$)/.test(commandOf(pid))) return chain
    pid = stat.parent
  }
  return []
}

function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Parent and start time; null for a process that has ended, collected or not. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : { parent: Number(fields[1]), start: fields[19] }
  } catch {
    return null
  }
}
