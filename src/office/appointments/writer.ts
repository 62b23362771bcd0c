import { appendTrail, type NewEntry } from '#ground/trail/trail-store.ts';
import { entryOf, type Deed, type Ground, type Tx } from '#ground/act/act.ts';
import { refuse, type Refusal } from '#ground/act/refusal.ts';
import { claimKeys, dropKeys, settleKeys, type RequestKey } from '#ground/act/request-key.ts';
import { writeEvents, type NewEvent } from '#ground/events/event-store.ts';
import type { Actor } from '#ground/permission/permission.ts';
import { insertPersons, type Person } from '#office/people/index.ts';
import { insertVisits } from '#office/visits/index.ts';
import { officeDay } from '#ground/clock/clock.ts';
import { placeOf, refusesConfirm, type Appointment, type AppointmentRefusal, type Place } from './appointment.ts';
import { byCodes, confirmHolds, expireInTheWay, insertHolds, type NewHold } from './appointment-store.ts';
import { lockPlansShared } from './capacity-store.ts';
import { noteExpired } from './expire.ts';

/**
 * Holds and bookings of this process, written together: up to 256 in one transaction on one connection. Measured
 * (decisions/0003): 17,000 to 26,000 a second this way against 7,000 to 12,000 one by one, and flat on a slow disk.
 */
const BATCH_MAX = 256;
const ATTEMPTS = 5;

interface Job {
  readonly actor: Actor;
  readonly deed: Pick<Deed, 'act' | 'site' | 'why'>;
  readonly key?: RequestKey | undefined;
}

export interface HoldJob extends Job {
  readonly kind: 'hold';
  readonly hold: NewHold;
  readonly planVersion: number;
  /** What the key's holder is told, now and on every repeat. */
  readonly outcome: object;
}

export interface ConfirmJob extends Job {
  readonly kind: 'confirm';
  readonly code: string;
  readonly person: Person;
}

export type HoldResult = { ok: true; outcome: object; repeated: boolean } | Refusal<'taken' | 'again' | 'plan-changed' | 'key-reused'>;
export type ConfirmResult = { ok: true; outcome: object } | Refusal<AppointmentRefusal | 'again' | 'key-reused'>;

type Result = HoldResult | ConfirmResult;
type AnyJob = HoldJob | ConfirmJob;
interface Waiting {
  readonly job: AnyJob;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export interface Writer {
  hold(job: HoldJob): Promise<HoldResult>;
  confirm(job: ConfirmJob): Promise<ConfirmResult>;
}

/** @param learn is told every place that a commit changed, before the answers go out. */
export function createWriter(ground: Ground, learn: (place: Place) => void): Writer {
  const queue: Waiting[] = [];
  let busy = false;

  async function drain(): Promise<void> {
    busy = true;
    while (queue.length > 0) await writeBatch(queue.splice(0, BATCH_MAX));
    busy = false;
  }

  async function writeBatch(batch: Waiting[]): Promise<void> {
    try {
      const { results, places } = await commit(ground, batch.map((one) => one.job));
      for (const place of places) learn(place);
      batch.forEach((one, n) => one.resolve(results[n]!));
      ground.wake();
    } catch (error) {
      // Whether it was committed is unknown here; whoever asked repeats with the same key and learns it.
      for (const one of batch) one.reject(error);
    }
  }

  const submit = <R extends Result>(job: AnyJob): Promise<R> =>
    new Promise<R>((resolve, reject) => {
      queue.push({ job, resolve: resolve as (result: Result) => void, reject });
      if (!busy) void drain();
    });
  return { hold: (job) => submit<HoldResult>(job), confirm: (job) => submit<ConfirmResult>(job) };
}

interface Written {
  readonly results: Result[];
  readonly places: Place[];
}

async function commit(ground: Ground, jobs: readonly AnyJob[]): Promise<Written> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ground.db.transaction().execute((tx) => new Batch(ground, tx, jobs).write());
    } catch (error) {
      if (attempt >= ATTEMPTS || !isDeadlock(error)) throw error;
    }
  }
}

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');

/** One transaction of many acts. The order of the steps is the order of the locks: keys, plan, places, trail. */
class Batch {
  readonly #ground: Ground;
  readonly #tx: Tx;
  readonly #jobs: readonly AnyJob[];
  readonly #now: Temporal.Instant;
  readonly #results: (Result | undefined)[];
  readonly #places: Place[] = [];
  readonly #events: NewEvent[] = [];
  readonly #entries: NewEntry[] = [];

  constructor(ground: Ground, tx: Tx, jobs: readonly AnyJob[]) {
    this.#ground = ground;
    this.#tx = tx;
    this.#jobs = jobs;
    this.#now = ground.clock.now();
    this.#results = jobs.map(() => undefined);
  }

  async write(): Promise<Written> {
    await this.#answerRepeats();
    await this.#placeHolds();
    await this.#confirm();
    await this.#settle();
    await writeEvents(this.#tx, this.#events);
    await appendTrail(this.#tx, this.#entries);
    return { results: this.#results as Result[], places: this.#places };
  }

  /** Jobs of a kind that are still open, with their place in the batch. */
  #open<K extends AnyJob['kind']>(kind: K): { n: number; job: Extract<AnyJob, { kind: K }> }[] {
    return this.#jobs.flatMap((job, n) =>
      job.kind === kind && !this.#results[n] ? [{ n, job: job as Extract<AnyJob, { kind: K }> }] : [],
    );
  }

  async #answerRepeats(): Promise<void> {
    const keys = new Map<string, RequestKey>();
    for (const { key } of this.#jobs) if (key && !keys.has(key.key)) keys.set(key.key, key);
    if (keys.size === 0) return;
    const earlier = await claimKeys(this.#tx, [...keys.values()], this.#now);
    const used = new Set<string>();
    this.#jobs.forEach(({ key }, n) => {
      if (!key) return;
      const stored = earlier.get(key.key);
      if (stored) {
        const same = Buffer.from(stored.fingerprint).equals(Buffer.from(key.fingerprint));
        this.#results[n] = same ? { ok: true, outcome: stored.outcome, repeated: true } : refuse('key-reused');
      } else if (used.has(key.key)) {
        // The twin of a request in the same batch: it repeats later and then finds the outcome.
        this.#results[n] = refuse('again');
      } else used.add(key.key);
    });
  }

  async #placeHolds(): Promise<void> {
    const open = this.#open('hold');
    if (open.length === 0) return;
    const sites = [...new Set(open.map(({ job }) => job.hold.site))].sort((a, b) => a - b);
    const versions = await lockPlansShared(this.#tx, sites);
    const current = open.filter(({ n, job }) => {
      if (versions.get(job.hold.site) === job.planVersion) return true;
      this.#results[n] = refuse('plan-changed');
      return false;
    });
    const holds = current.map(({ job }) => job.hold);
    if (holds.length === 0) return;
    const gone = await expireInTheWay(this.#tx, holds, this.#now);
    await noteExpired(this.#ground, this.#tx, gone);
    this.#places.push(...gone.map(placeOf));
    const placed = await insertHolds(this.#tx, holds);
    for (const { n, job } of current) {
      if (!placed.has(job.hold.id)) this.#results[n] = refuse('taken');
      else {
        this.#results[n] = { ok: true, outcome: job.outcome, repeated: false };
        this.#note(job, 'appointments.held', placeOfHold(job.hold), job.hold.visit);
      }
    }
  }

  async #confirm(): Promise<void> {
    const open = this.#open('confirm');
    if (open.length === 0) return;
    const wanted = open.map(({ job }) => ({ code: job.code, person: job.person.id }));
    const booked = await confirmHolds(this.#tx, wanted, this.#now);
    const missing = wanted.filter(({ code }) => !booked.has(code)).map(({ code }) => code);
    const others = missing.length > 0 ? await byCodes(this.#tx, missing) : new Map<string, Appointment>();
    const persons: Person[] = [];
    const fresh: Appointment[] = [];
    for (const { n, job } of open) {
      const it = booked.get(job.code);
      // Two confirmations of one code in one batch: the UPDATE took one of the persons; the other is refused.
      if (!it || it.person !== job.person.id) {
        const other = it ?? others.get(job.code);
        const refusal = other ? (refusesConfirm(other, this.#now) ?? 'hold-expired') : 'unknown-code';
        this.#results[n] = refuse(refusal);
        continue;
      }
      persons.push(job.person);
      fresh.push(it);
      this.#results[n] = { ok: true, outcome: { ok: true, code: it.code, visit: it.visit } };
      this.#note(job, 'appointments.booked', placeOf(it), it.visit);
    }
    await insertPersons(this.#tx, persons, this.#now);
    await insertVisits(this.#tx, fresh.map(visitOf));
  }

  async #settle(): Promise<void> {
    const done: { key: string; outcome: object }[] = [];
    const dropped: string[] = [];
    const seen = new Set<string>();
    this.#jobs.forEach(({ key }, n) => {
      if (!key || seen.has(key.key)) return;
      const result = this.#results[n]!;
      if (result.ok) {
        if (!('repeated' in result && result.repeated)) done.push({ key: key.key, outcome: result.outcome });
      } else if (result.refusal !== 'key-reused') dropped.push(key.key);
      seen.add(key.key);
    });
    await settleKeys(this.#tx, done);
    await dropKeys(this.#tx, dropped);
  }

  #note(job: Job, topic: string, place: Place, visit: string): void {
    const subject = `visit:${visit}`;
    this.#places.push(place);
    this.#events.push({ at: this.#now, topic, site: job.deed.site, subject, data: { place } });
    this.#entries.push(entryOf(this.#ground, job.actor, job.deed, this.#now, { subject }));
  }
}

function placeOfHold(hold: NewHold): Place {
  const ms = (at: string) => Temporal.Instant.from(at).epochMilliseconds;
  return {
    id: hold.id,
    lane: hold.lane,
    from: ms(hold.start),
    to: ms(hold.end),
    state: 'held',
    until: ms(hold.heldUntil),
    version: 1,
  };
}

function visitOf(it: Appointment) {
  return {
    id: it.visit,
    site: it.site,
    day: officeDay(it.start).toString(),
    origin: 'booked' as const,
    person: it.person,
    persons: it.persons,
    team: it.team,
    concerns: it.concerns,
    language: it.language,
    needs: it.needs,
    dueAt: it.start.toString(),
  };
}
