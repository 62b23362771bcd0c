import type { Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Office } from '#office/office.ts'
import type { Counselling } from '#office/open-counselling.ts'
import type { AtStage } from './ui/at-stage.ts'
import type { RequestWithHandOver, SignedInAccount, Site } from './web/hand-over.ts'

declare global {
  namespace App {
    interface Error {
      message: string
      /** Under this word the error stands in the log; shown so that a caller can name it. */
      reference?: string
    }
    interface Locals {
      office: Office
      /** Who asks; a visitor unless signed in. */
      actor: Actor
      /** The colleague who is signed in. */
      account: SignedInAccount | undefined
      /** The closed rooms. Set on their own pages alone; elsewhere there is nothing to ask. */
      counselling: Counselling
      /** The member of the counselling who is signed in there; pages below /counselling. */
      counsellor: { readonly actor: Actor; readonly name: string; readonly lead: boolean } | undefined
      /** The person whose case is open in this browser; pages below /[language]/bestin. */
      person: { readonly actor: Actor; readonly caseId: string } | undefined
      /** What the counselling changed of the rules of the self-check; on its page alone. */
      ruleChanges?: Counselling['earlywarning']['myWayChanges']
      /** The language this page is shown in. */
      language: Language
      site: Site
      /** What is on. */
      stage: AtStage
    }
    interface PageData {
      language: Language
      site: Site
      stage?: AtStage
    }
    interface Platform {
      req: RequestWithHandOver
    }
  }
}
