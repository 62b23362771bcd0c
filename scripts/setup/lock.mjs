import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { project } from './places.mjs'
import { say } from './progress.mjs'

/** Lets one process at a time do a piece of work in this directory; a dead holder's lock is taken over. */
export async function withLock(name, act) {
  const directory = join(project, '.data')
  mkdirSync(directory, { recursive: true })
  const file = join(directory, `${name}.lock`)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, String(process.pid))
  try {
    await acquire(draft, file, name)
  } finally {
    rmSync(draft, { force: true })
  }
  try {
    return await act()
  } finally {
    rmSync(file, { force: true })
  }
}

async function acquire(draft, file, name) {
  for (let waited = 0; ; waited++) {
    try {
      linkSync(draft, file)
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = holderOf(file)
    if (holder !== null && !isAlive(holder)) rmSync(file, { force: true })
    else {
      if (waited === 0) say(`Another command is at work here (${name}); waiting for it …`)
      await pause(200)
    }
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
