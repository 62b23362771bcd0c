import { isPermitted, type Actor } from '#ground/permission/permission.ts';
import { keyOf } from '#ground/act/act.ts';
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts';
import { searchForm } from '#law/names/index.ts';
import type { Person } from '#office/people/index.ts';
import type { AppointmentRefusal } from './appointment.ts';
import { byCode } from './appointment-store.ts';
import type { Room } from './room.ts';

export interface BookCommand {
  readonly code: string;
  /** Names as in the passport; someone with a single name has no given names. Already checked (`parsePersonForm`). */
  readonly familyName: string;
  readonly givenNames: string;
  readonly birth: Person['birth'];
  readonly mail: string | null;
  readonly phone: string | null;
  readonly key?: string | undefined;
}

export type BookRefusal = AppointmentRefusal | CommonRefusal;

/** Turns a held place into a booking: person, visit record and place in one transaction. */
export async function book(
  room: Room,
  actor: Actor,
  command: BookCommand,
): Promise<Outcome<{ code: string; visit: string }, BookRefusal>> {
  const held = await byCode(room.ground.db, command.code);
  if (!held) return refuse('unknown-code', { field: 'code' });
  const deed = { act: 'appointments.book', site: held.site };
  if (!isPermitted(room.ground.permissions, actor, deed.act, deed.site)) return refuse('not-permitted');
  const key = command.key === undefined ? undefined : keyOf(deed.act, actor, { value: command.key, request: command });
  for (;;) {
    const person: Person = {
      id: room.ground.ids.uuid(),
      familyName: command.familyName,
      givenNames: command.givenNames,
      searchName: searchForm(`${command.familyName} ${command.givenNames}`.trim()),
      birth: command.birth,
      mail: command.mail,
      phone: command.phone,
      language: held.language,
    };
    const result = await room.writer.confirm({ kind: 'confirm', actor, deed, key, code: command.code, person });
    if (result.ok) return result.outcome as { ok: true; code: string; visit: string };
    // The twin of this request was in the same batch; now its outcome is stored.
    if (result.refusal !== 'again') return result as Outcome<never, BookRefusal>;
  }
}
