/** The door of the people module. */
export { fullName, type Person } from './person.ts';
export { findPersons, insertPersons, searchPersons } from './person-store.ts';
