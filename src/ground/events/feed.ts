import type pg from 'pg';
import type { Db } from '../act/act.ts';
import { currentCursor, eventsSince, type OfficeEvent } from './event-store.ts';

export const CHANNEL = 'willkommen_events';
const POLL_MS = 1000;

export interface Feed {
  subscribe(listener: (event: OfficeEvent) => void): () => void;
  /** Reads what is new now; used by whoever must not wait for the bell. */
  catchUp(): Promise<void>;
  /** Milliseconds since the database last answered. */
  age(): number;
  stop(): Promise<void>;
}

/**
 * The live feed of this process: listens to the bell, reads by cursor, hands every event once to every subscriber.
 * The poll each second is the net beneath the bell.
 */
export async function startFeed(db: Db, listen: () => Promise<pg.Client>, from?: string): Promise<Feed> {
  const listeners = new Set<(event: OfficeEvent) => void>();
  let cursor = from ?? (await currentCursor(db));
  let seen = new Set<number>();
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let answered = performance.now();

  async function read(): Promise<void> {
    const page = await eventsSince(db, cursor);
    answered = performance.now();
    cursor = page.cursor;
    const now = new Set<number>();
    for (const event of page.events) {
      now.add(event.id);
      if (!seen.has(event.id)) for (const listener of listeners) listener(event);
    }
    seen = now;
  }
  function catchUp(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = read()
      .catch(() => undefined)
      .finally(() => {
        running = null;
        if (again && !stopped) {
          again = false;
          void catchUp();
        }
      });
    return running;
  }

  let client: pg.Client | null = null;
  async function attach(): Promise<void> {
    if (stopped) return;
    try {
      const next = await listen();
      next.on('notification', () => void catchUp());
      next.on('error', () => undefined);
      next.on('end', () => {
        client = null;
        if (!stopped) setTimeout(() => void attach(), 500).unref();
      });
      await next.query(`listen ${CHANNEL}`);
      client = next;
      await catchUp();
    } catch {
      if (!stopped) setTimeout(() => void attach(), 500).unref();
    }
  }
  await attach();
  const timer = setInterval(() => void catchUp(), POLL_MS);
  timer.unref();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    catchUp,
    age: () => performance.now() - answered,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await client?.end().catch(() => undefined);
      await running;
    },
  };
}
