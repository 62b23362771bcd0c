import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openapiText } from '../src/web/api/index.ts'

/** Writes docs/openapi.json from the schemas that check the interface; a test fails when it is stale. */
writeFileSync(join(import.meta.dirname, '../docs/openapi.json'), await openapiText())
