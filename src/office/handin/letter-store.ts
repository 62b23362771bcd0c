import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { isId } from './id.ts'
import type { Letter, LetterChange } from './letter.ts'

const LETTER = sql`l.id, l.site, l.year, l.number, l.received_on as "receivedOn", l.sender, l.about, l.team, l.attention,
  l.deadline, l.state, l.hand_in as "handIn"`

/** The next number of the year, for the stamp. */
export async function drawLetterNumber(tx: Tx, site: number, year: number): Promise<number> {
  const drawn = await sql<{ drawn: number }>`
    insert into handin.letter_count as c (site, year, drawn) values (${site}, ${year}, 1)
    on conflict (site, year) do update set drawn = c.drawn + 1 returning c.drawn`.execute(tx)
  return drawn.rows[0]!.drawn
}

export async function insertLetter(tx: Tx, it: Letter, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into handin.letter (id, site, year, number, received_on, sender, about, team, attention, deadline, state,
                               entered_at, changed_at)
    values (${it.id}, ${it.site}, ${it.year}, ${it.number}, ${String(it.receivedOn)}, ${it.sender}, ${it.about},
            ${it.team}, ${it.attention}, ${it.deadline && String(it.deadline)}, ${it.state}, ${String(at)},
            ${String(at)})`.execute(tx)
}

export async function findLetter(db: Db | Tx, id: string): Promise<Letter | null> {
  if (!isId(id)) return null
  const found = await sql<Letter>`select ${LETTER} from handin.letter l where l.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function lockLetter(tx: Tx, id: string): Promise<Letter | null> {
  const found =
    await sql<Letter>`select ${LETTER} from handin.letter l where l.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function updateLetter(
  tx: Tx,
  id: string,
  to: LetterChange,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update handin.letter set sender = ${to.sender}, about = ${to.about}, team = ${to.team}, attention = ${to.attention},
      deadline = ${to.deadline && String(to.deadline)}, state = ${to.state}, changed_at = ${String(at)}
    where id = ${id}`.execute(tx)
}

export async function setHandIn(tx: Tx, letter: string, handIn: string): Promise<void> {
  await sql`update handin.letter set hand_in = ${handIn} where id = ${letter}`.execute(tx)
}

export async function lettersOn(db: Db | Tx, site: number, day: Temporal.PlainDate): Promise<Letter[]> {
  const found = await sql<Letter>`
    select ${LETTER} from handin.letter l where l.site = ${site} and l.received_on = ${String(day)}
    order by l.year, l.number limit 1000`.execute(db)
  return found.rows
}

/** Letters whose sender or matter has these words, or with this number; the newest first. */
export async function searchLetters(db: Db | Tx, site: number, words: string): Promise<Letter[]> {
  const pattern = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const number = /^\d{1,7}$/.test(words) ? Number(words) : null
  const found = await sql<Letter>`
    select ${LETTER} from handin.letter l
    where l.site = ${site} and (l.number = ${number}::int or (l.sender || ' ' || l.about || ' ' || l.attention) ilike ${pattern})
    order by l.year desc, l.number desc limit 100`.execute(db)
  return found.rows
}

export async function deleteLettersBefore(tx: Tx, before: Temporal.PlainDate): Promise<number> {
  const gone = await sql`delete from handin.letter l where l.received_on < ${String(before)}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
