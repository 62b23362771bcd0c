/** The door of the store: bytes of files, closed, checked and content-addressed. */
export { closedStore, holdsKeys, openStore, type Store, type StoreOptions } from './open-store.ts'
export { isStoreProblem, StoreProblem, WrongStoreSecret, type StoreProblemKind } from './problem.ts'
export type { Backend } from './backend.ts'
export { diskBackend } from './disk.ts'
export { s3Backend, type S3Options } from './s3.ts'
export { DAMAGED_TOPIC, type Scrubbed } from './scrub.ts'
export type { StoreState } from './scrub-store.ts'
export type { Kept, Staged } from './store.ts'
