import { expect, test } from 'vitest'
import { atomOf } from './next-free.ts'

test('the feed names each concern with its next free day, and says nothing a reader could take for markup', () => {
  const feed = atomOf(
    {
      ...{ site: 1, at: '2026-11-23T07:00:00Z' },
      concerns: [
        { concern: 'a', name: 'Titel & <Karte>', days: [{ day: '2026-11-24', atLeast: 5 }] },
        { concern: 'b', name: 'Anderes', days: [] },
      ],
    },
    'https://amt.example',
  )
  expect(feed).toContain('<title>Titel &amp; &lt;Karte&gt;: Dienstag, 24. November 2026</title>')
  expect(feed).toContain('mindestens 5 freie Zeiten')
  expect(feed).toContain('im Moment nichts frei')
  expect(feed).toContain('<link href="https://amt.example/de/termin/a"/>')
  expect(feed.match(/<entry>/g)?.length).toBe(2)
})
