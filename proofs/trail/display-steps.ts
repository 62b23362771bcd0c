import type { Actor } from '#ground/permission/permission.ts'
import { openDisplays, takeSign, watchDisplays } from '../../src/office/displays/index.ts'
import type { Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }

/** A screen is hung, tried, muted, falls silent and comes back; the office speaks a word itself. */
export async function* onTheWall({ office }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { displays, staff, ground } = office
  const key = { kind: 'device', name: 'Wand', roles: ['display'], sites: [1] } as const
  let client = ''
  let display = ''
  let group = ''
  yield { act: 'staff.issue-key', do: async () => (client = (await sure(staff.issueKey(boss, key))).client) }
  const rooms = { site: 1, name: 'Ost', teams: ['temporary'], desks: [1] }
  yield {
    act: 'displays.save-group',
    do: async () => (group = (await sure(displays.saveGroup(boss, rooms))).group),
  }
  yield { act: 'displays.remove-group', do: () => sure(displays.removeGroup(boss, { site: 1, group })) }
  const wall = { ...displays.USUAL, site: 1, name: 'Halle', place: 'links', group: null, active: true }
  yield {
    act: 'displays.save',
    do: async () => (display = (await sure(displays.saveDisplay(boss, { ...wall, client }))).display),
  }
  yield { act: 'displays.test', do: () => sure(displays.testDisplay(boss, { site: 1, display })) }
  yield {
    act: 'displays.mute',
    do: () => sure(displays.muteDisplay(boss, { site: 1, display, minutes: 30 })),
  }
  const open = openDisplays({ ground, isOpen: () => true })
  yield { act: 'displays.raise-alarm', do: () => watchDisplays(open) }
  const screen: Actor = { kind: 'device', id: client, roles: ['display'], sites: [1] }
  const look = {
    version: '1',
    sound: 'on',
    stale: false,
    width: 1920,
    height: 1080,
    clock: 0,
    shown: [],
    clips: 0,
  }
  yield { act: 'displays.sign', rows: 0, do: () => sure(takeSign(open, screen, look)) }
  yield { act: 'displays.end-alarm', do: () => watchDisplays(open) }
  const files = [{ name: '7.mp3', bytes: Uint8Array.of(0xff, 0xf3, 0x48, 0xc4) }]
  yield {
    act: 'displays.upload-clips',
    do: () => sure(displays.uploadClips(boss, { language: 'de', files })),
  }
  yield {
    act: 'displays.remove-clip',
    do: () => sure(displays.removeClip(boss, { language: 'de', clip: '7' })),
  }
}

async function sure<T extends Told>(outcome: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const told = await outcome
  if (!told.ok) throw new Error(`refused: ${JSON.stringify(told)}`)
  return told as Extract<T, { ok: true }>
}
