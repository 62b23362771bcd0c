/** The door of the people module. */
export { fullName, type Person } from './person.ts'
export {
  changeReach,
  erasePersons,
  findPersons,
  insertingPersons,
  insertPersons,
  personsOfName,
  searchPersons,
} from './person-store.ts'
export {
  NAME_LENGTH_MAX,
  readPersonForm,
  type PersonField,
  type PersonFieldError,
  type PersonFieldRefusal,
  type PersonRefusal,
  type ReadPerson,
  type TypedPerson,
} from './person-form.ts'
export { personKey } from './person-key.ts'
export { readMail, readPhone } from './reach.ts'
