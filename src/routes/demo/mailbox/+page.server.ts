import type { PageServerLoad } from './$types'
import { demoOf } from '../face.server.ts'
import { fileName, nameOf } from './message.ts'

export const load: PageServerLoad = ({ locals }) => ({
  mails: demoOf(locals)
    .mails()
    .map((mail) => ({
      id: nameOf(mail),
      receivedAt: mail.receivedAt.toString(),
      to: mail.to.join(', '),
      subject: mail.subject,
      text: mail.text,
      attachments: mail.attachments.map(fileName),
    })),
  texts: demoOf(locals)
    .texts()
    .map(({ id, to, text, sentAt }) => ({ id, to, text, sentAt: sentAt.toString() })),
})
