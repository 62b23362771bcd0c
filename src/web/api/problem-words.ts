/** What a problem is called, and what it means and what to do now. */
export type Words = readonly [title: string, text: string]
