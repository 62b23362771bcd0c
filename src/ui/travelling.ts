/** A file on its way to the office, as `Upload.svelte` shows it. */
export interface Travelling {
  readonly file: File
  /** What became of it, in words. */
  text: string
  state: 'waiting' | 'sending' | 'stopped' | 'done'
}
