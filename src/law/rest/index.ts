export { restFor, restLawOn, type RestLaw } from './rest.ts'
