// Written by `npm run texts`. Change the JSON files instead.

import { accessibilityTexts } from './namespaces/accessibility.ts'
import { adminTexts } from './namespaces/admin.ts'
import { apiTexts } from './namespaces/api.ts'
import { barriersTexts } from './namespaces/barriers.ts'
import { callerTexts } from './namespaces/caller.ts'
import { catalogueTexts } from './namespaces/catalogue.ts'
import { commonTexts } from './namespaces/common.ts'
import { demoTexts } from './namespaces/demo.ts'
import { deskTexts } from './namespaces/desk.ts'
import { displayTexts } from './namespaces/display.ts'
import { finderTexts } from './namespaces/finder.ts'
import { lettersTexts } from './namespaces/letters.ts'
import { mailboxTexts } from './namespaces/mailbox.ts'
import { noticesTexts } from './namespaces/notices.ts'
import { publicTexts } from './namespaces/public.ts'
import { receiptsTexts } from './namespaces/receipts.ts'
import { receptionTexts } from './namespaces/reception.ts'
import { releaseTexts } from './namespaces/release.ts'
import { staffTexts } from './namespaces/staff.ts'
import { terminalTexts } from './namespaces/terminal.ts'

export const allTexts = [accessibilityTexts, adminTexts, apiTexts, barriersTexts, callerTexts, catalogueTexts, commonTexts, demoTexts, deskTexts, displayTexts, finderTexts, lettersTexts, mailboxTexts, noticesTexts, publicTexts, receiptsTexts, receptionTexts, releaseTexts, staffTexts, terminalTexts]
