import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { whenThere } from '../files/day.ts'
import { ownDatabase, type OwnDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { Apps } from './apps.ts'
import { endDay, playDay } from './day.ts'
import { carrierInside, openHouse } from './hands.ts'
import { Judge } from './judge.ts'
import { openWorld } from './open-world.ts'
import { tryPastTheProgram } from './past.ts'
import { findPlants } from './plant-day.ts'
import { BadLine, surely } from './wire.ts'
import type { World } from './world.ts'

/** `turns`: what each machine, drawer and clerk does in a day; `killMs`: a process dies about so often. */
const SIZE = {
  quick: { days: 4, turns: 120, kiosks: 8, killMs: 300 },
  full: { days: 8, turns: 250, kiosks: 16, killMs: 400 },
}
const PROCESSES = 3

/**
 * Machines with coins and a memory of their own, drawers, transfers, refunds and counts by chance, over lines that lose,
 * repeat and delay, while power, processes and the database are cut. At the end of each day the books must say what lies
 * in the boxes, to the cent, and say it once.
 */
export async function money(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  if (run.plant) return planted(run, database)
  const size = run.full ? SIZE.full : SIZE.quick
  const apps = new Apps(run, database.appUrl)
  await apps.begin(PROCESSES)
  const line = new BadLine(apps, seededChance(run.seed * 11))
  const plain = { send: (call: Parameters<Apps['send']>[0]) => surely(apps, call, () => pause(10)) }
  const many = { kiosks: size.kiosks, drawers: 2 }
  const world = await openWorld({ plain, line, seed: run.seed, cutPercent: 2, many })
  for (const { actor, secret } of world.stage.kiosks) apps.secrets.set(actor.id, secret)
  const judge = new Judge(database.admin, world)
  const found: string[] = []
  let databaseKills = 0
  for (let day = 1; day <= size.days && found.length === 0; day++) {
    const going = { on: true }
    const killing = killAbout(apps, going, size.killMs, run.seed * 31 + day)
    const outage = (async () => {
      await pause(800)
      process.kill(database.pid(), 'SIGKILL')
      databaseKills += 1
    })()
    await playDay(world, (n) => seededChance(run.seed * 1_000_000 + day * 1000 + n), size.turns)
    await outage
    going.on = false
    await killing
    await whenThere(database.admin)
    await endDay(world)
    await line.settle()
    found.push(...world.wrong.splice(0), ...(await judge.look()))
    run.say(
      `day ${day}: ${sum(world.acts)} acts, ${apps.kills} + ${databaseKills} kills, ${found.length} findings`,
    )
  }
  const past = await pastTheProgram(database)
  await apps.end()
  const figures = figuresOf(world)
  return {
    ok: found.length + past.let.length === 0 && figures.payments > 100 && apps.kills > 3,
    ...figures,
    ...{ closings: judge.closings, kills: apps.kills, db_kills: databaseKills, unanswered: apps.unknown },
    ...{
      line: line.trouble,
      past_the_program: past.tried,
      let_past: past.let.length,
      findings: found.length,
    },
    found: [...past.let, ...found].slice(0, 12),
  }
}

async function killAbout(apps: Apps, going: { on: boolean }, everyMs: number, seed: number): Promise<void> {
  const chance = seededChance(seed)
  for (let n = 0; going.on; n++) {
    await pause(everyMs / 2 + chance.below(everyMs))
    if (going.on) await apps.kill(n)
  }
}

async function pastTheProgram({ appUrl }: OwnDatabase): Promise<{ tried: number; let: string[] }> {
  const app = createPool(appUrl, { max: 1, name: 'past the program' })
  try {
    return await tryPastTheProgram(app)
  } finally {
    await app.end()
  }
}

const sum = (all: Readonly<Record<string, number>>): number => Object.values(all).reduce((a, b) => a + b, 0)

function figuresOf({ machines, handed, transfers, tampered, acts, truth, stage }: World) {
  const all = machines.flatMap((one) => [...one.remembered().values()])
  const paid = all.filter(({ state }) => state === 'done')
  const boxes = [...machines.map(({ till }) => till), ...stage.drawers]
  const cents =
    boxes.reduce((total, till) => total + truth.box(till) + truth.card(till), 0) + truth.account + truth.safe
  return {
    payments: paid.length + handed.size + transfers.length,
    at_machines: paid.length,
    told_differently: tampered.size,
    cleared_up: acts['cashdesk.assignUnclear'] ?? 0,
    cards_taken_back: paid.filter(({ isWithdrawn }) => isWithdrawn).length,
    power_cuts: machines.reduce((total, { cuts }) => total + cuts, 0),
    astray_cents: machines.reduce((total, { strayCents }) => total + Math.abs(strayCents), 0),
    claims: acts['claims.createClaim'] ?? 0,
    refunds: acts['claims.payRefund'] ?? 0,
    counts: acts['cashdesk.countTill'] ?? 0,
    in_hand_cents: cents,
  }
}

async function planted(run: Run, database: OwnDatabase): Promise<Figures> {
  const house = await openHouse(database.appUrl)
  run.afterwards(() => house.close())
  const names = createIds(systemClock, seededChance(run.seed))
  const caught = await findPlants({
    ...{ plain: carrierInside(house), admin: database.admin, seed: run.seed },
    newName: () => names.uuid(),
  })
  return { ok: false, caught, all_caught: Object.values(caught).every((one) => one !== null) }
}
