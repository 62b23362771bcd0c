const SELF_CHECK = '/[language=lang]/mein-weg'

/**
 * A second policy for the page whose answers must not leave the phone; a browser keeps to both. Nothing may be connected to, no form
 * sent, no picture, frame or worker fetched: not by our script, and not by one that somebody slipped in. `self` for script stays
 * in the first policy, for the words of another language.
 */
export function selfCheckPolicy(route: string | null, origin: string): string | null {
  if (route !== SELF_CHECK) return null
  return [
    ...["connect-src 'none'", "form-action 'none'", `img-src data: ${origin}/icon.svg`, "frame-src 'none'"],
    ...[
      "child-src 'none'",
      "worker-src 'none'",
      "media-src 'none'",
      "object-src 'none'",
      "manifest-src 'none'",
    ],
  ].join('; ')
}
