import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Devices, type Failures } from './devices.ts'
import { Journal, JournalDamaged } from './journal.ts'
import { Machine } from './machine.ts'
import { OfficeClient } from './office.ts'
import type { OfflineList } from './offline.ts'

export interface Settings {
  readonly origin: string
  readonly key: string
}

/** The box with everything in it: power, devices, disk. The machine (the program) lives only while there is power. */
export class Kiosk {
  readonly devices: Devices
  machine: Machine | null = null
  damage = ''
  settings: Settings
  readonly #data: string
  readonly #changed: () => void

  constructor(data: string, settings: Settings, changed: () => void) {
    this.#data = data
    this.#changed = changed
    mkdirSync(data, { recursive: true })
    this.devices = new Devices(join(data, 'devices.json'))
    this.settings = settings.key === '' ? (this.#read<Settings>('settings.json') ?? settings) : settings
    this.powerOn()
  }

  #read<T>(name: string): T | null {
    try {
      return JSON.parse(readFileSync(join(this.#data, name), 'utf8')) as T
    } catch {
      return null
    }
  }
  /** Whole or not at all, also when the power goes. */
  #keep(name: string, content: object): void {
    const path = join(this.#data, name)
    writeFileSync(`${path}.new`, JSON.stringify(content), { mode: 0o600 })
    const file = openSync(`${path}.new`, 'r')
    fsyncSync(file)
    closeSync(file)
    renameSync(`${path}.new`, path)
  }

  connect(settings: Settings): void {
    this.settings = settings
    this.#keep('settings.json', settings)
    this.powerOff()
    this.powerOn()
  }
  powerOff(): void {
    this.machine?.stop()
    this.machine = null
    this.#changed()
  }
  powerOn(): void {
    if (this.machine || this.settings.key === '') return
    const { devices, settings } = this
    try {
      const journal = new Journal(join(this.#data, 'journal'))
      const network = () => this.devices.failures.network
      const client = new OfficeClient({ ...settings, patienceMs: 8000, network })
      let list = this.#read<OfflineList>('offline.json')
      this.machine = new Machine({
        ...{ journal, devices, client, name: 'Kassenautomat', changed: this.#changed },
        list: {
          get: () => list,
          set: (newer) => {
            list = newer
            this.#keep('offline.json', newer)
          },
        },
        cut: () => {
          this.machine = null
          this.#changed()
        },
      })
      this.damage = ''
    } catch (error) {
      if (!(error instanceof JournalDamaged)) throw error
      this.damage = error.message
    }
    this.#changed()
  }

  fail(name: string, value: string): void {
    const old = this.devices.failures[name as keyof Failures]
    if (old === undefined) return
    const isSame = String(old) === value
    const plain =
      value === 'true' || (value === 'false' ? false : /^-?\d+$/.test(value) ? Number(value) : value)
    this.devices.fail({ [name]: name === 'cutAt' && (isSame || value === 'null') ? null : plain })
    if (name === 'network') this.machine?.outbox.hurry()
    this.#changed()
  }
}
