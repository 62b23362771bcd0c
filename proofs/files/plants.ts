import type pg from 'pg'
import { rowsIn } from './judge-wall.ts'

/** A fault that is built in, and how it is taken out again. */
export interface Plant {
  /** Words of the finding that shows it. */
  readonly shows: RegExp
  /** People go on acting with it before anybody looks. */
  readonly acts?: boolean
  plant(admin: pg.Pool): Promise<() => Promise<unknown>>
}

/** The five faults of the brief, each where a careless change would put it: in the database, not in the proof. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'a policy dropped': {
    shows: /past the program|gets |too much|reads/u,
    async plant(admin) {
      await admin.query('alter policy document_read on casefiles.document using (true)')
      return () =>
        admin.query(
          'alter policy document_read on casefiles.document using (readers && casefiles.session_readers())',
        )
    },
  },
  'a search without the filter of readers': {
    shows: /common word|finds|found true|reads .* in (?:search|the common)|is told of/u,
    async plant(admin) {
      const [text] = await rowsIn(admin, `select pg_get_functiondef('filesearch.find'::regproc) as it`)
      const without = text!.replace(/mine text := [^;]+;/u, `mine text := 'true';`)
      if (without === text) throw new Error('the filter of readers reads otherwise by now')
      await admin.query(without)
      return () => admin.query(text!)
    },
  },
  'a number given twice': {
    shows: /number \d+ of|stands twice/u,
    acts: true,
    async plant(admin) {
      await admin.query(`
        alter table casefiles.document drop constraint document_akte_number_key;
        create function casefiles.plant() returns trigger language plpgsql as $$
        begin
          if new.documents = old.documents + 1 and old.documents > 0 then new.documents := old.documents; end if;
          return new;
        end $$;
        create trigger plant before update on casefiles.akte for each row execute function casefiles.plant()`)
      return () => admin.query('drop trigger plant on casefiles.akte; drop function casefiles.plant()')
    },
  },
  'an end shortened': {
    shows: /^ends of/u,
    async plant(admin) {
      const change = (by: string): Promise<unknown> =>
        admin.query(`
          alter table retention.term disable trigger never_shorter;
          update retention.term set keep_until = keep_until ${by} interval '4 years' where keep_until is not null;
          alter table retention.term enable trigger never_shorter`)
      await change('-')
      return () => change('+')
    },
  },
  'bytes swapped': {
    shows: /bytes of file/u,
    async plant(admin) {
      // Two files of one Akte, so that the key fits and only the content is another's.
      const pair = await admin.query<{ id: string; object: string }>(`
        select p.id, p.object from casefiles.primary_file p join casefiles.version v on v.id = p.version
        join casefiles.document d on d.id = v.document
        where d.akte = (select d2.akte from casefiles.primary_file p2 join casefiles.version v2 on v2.id = p2.version
          join casefiles.document d2 on d2.id = v2.document group by d2.akte having count(distinct p2.object) > 1 limit 1)
        limit 2`)
      const [one, other] = pair.rows
      const swap = async (first: string, second: string): Promise<void> => {
        await admin.query('update casefiles.primary_file set object = $2 where id = $1', [one!.id, first])
        await admin.query('update casefiles.primary_file set object = $2 where id = $1', [other!.id, second])
      }
      await swap(other!.object, one!.object)
      return () => swap(one!.object, other!.object)
    },
  },
}
