import type { FastifyInstance } from 'fastify'
import { formatDay } from '../../ground/languages/index.ts'
import { LOOK_MINUTES, type NextFree } from '../../office/release/index.ts'
import type { Office } from '../../office/office.ts'
import { textsIn } from '../../texts/index.ts'
import { cached } from '../api/releases.ts'

/** Next free days for feed readers (RFC 4287); the same figures as the interface shows. */
export function nextFreeFeed(app: FastifyInstance, office: Office): void {
  app.get('/feeds/next-free.atom', async (request, reply) => {
    const [site = 1] = office.appointments.sites()
    const found = office.release.nextFree(site)
    if (!found) return reply.code(404).send()
    const host = `${request.protocol}://${request.host}`
    return cached(
      request,
      reply,
      atomOf(found, host),
      LOOK_MINUTES * 30,
      'application/atom+xml; charset=utf-8',
    )
  })
}

export function atomOf(it: NextFree, host: string): string {
  const { t } = textsIn('de')
  const entries = it.concerns.map(({ concern, name, days: [first] }) => {
    const link = `${host}/de/termin/${concern}`
    const when = first ? formatDay('de', first.day, 'long') : t('release.feed.none')
    return [
      '  <entry>',
      `    <id>${escape(`${link}#${first?.day ?? 'none'}`)}</id>`,
      `    <title>${escape(`${name}: ${when}`)}</title>`,
      `    <updated>${it.at}</updated>`,
      `    <link href="${escape(link)}"/>`,
      `    <content type="text">${escape(first ? t('release.feed.atLeast', { places: String(first.atLeast) }) : when)}</content>`,
      '  </entry>',
    ].join('\n')
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
  <id>${escape(`${host}/feeds/next-free.atom`)}</id>
  <title>${escape(t('release.feed.title'))}</title>
  <updated>${it.at}</updated>
  <link rel="self" href="${escape(`${host}/feeds/next-free.atom`)}"/>
  <author><name>${escape(t('release.feed.author'))}</name></author>
${entries.join('\n')}
</feed>
`
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
