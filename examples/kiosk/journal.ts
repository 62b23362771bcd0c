import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Entry } from './state.ts'

/** Somebody changed or removed a line, or the disk did: nobody may guess what this machine has taken. */
export class JournalDamaged extends Error {}

/**
 * What the machine must not forget, a line each. A line counts once it lies on the disk (fsync), and each carries a sum
 * over itself and the line before. A half line at the end is the trace of a power cut: nobody acted on it, it goes.
 */
export class Journal {
  readonly #file: number
  #sum = 0
  readonly entries: readonly Entry[]

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#file = openSync(path, 'a+')
    const folder = openSync(dirname(path), 'r')
    fsyncSync(folder)
    closeSync(folder)
    this.entries = this.#read(readFileSync(path, 'utf8'))
  }

  #read(text: string): Entry[] {
    const entries: Entry[] = []
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    for (const line of whole.split('\n').slice(0, -1)) {
      const json = line.slice(9)
      const sum = crc32(json, this.#sum)
      if (line.slice(0, 9) !== `${hex(sum)} `) throw new JournalDamaged(`line ${entries.length + 1}`)
      this.#sum = sum
      entries.push(JSON.parse(json) as Entry)
    }
    if (whole.length < text.length) {
      ftruncateSync(this.#file, Buffer.byteLength(whole))
      fsyncSync(this.#file)
    }
    return entries
  }

  /** Returns when it lies on the disk. */
  add(entry: Entry): void {
    const json = JSON.stringify(entry)
    this.#sum = crc32(json, this.#sum)
    writeSync(this.#file, `${hex(this.#sum)} ${json}\n`)
    fsyncSync(this.#file)
  }

  close(): void {
    closeSync(this.#file)
  }
}

const hex = (sum: number): string => sum.toString(16).padStart(8, '0')
