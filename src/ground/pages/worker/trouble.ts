import type { PageProblem } from '../shapes.ts'

/** A problem of the document, on its way out of the depth of an operation; becomes a value in serve.ts. */
export class Trouble extends Error {
  readonly problem: PageProblem
  constructor(kind: PageProblem['kind'], detail?: string) {
    super(detail ?? kind)
    this.problem = { kind, ...(detail !== undefined && { detail }) }
  }
}
