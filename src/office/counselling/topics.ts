/** What people come with; said by the person, several at once. Keys of texts `bestin.topic.*`. */
export const TOPICS = [
  'residence',
  'work',
  'course',
  'school',
  'recognition',
  'family',
  'separation',
  'violence',
  'housing',
  'money',
  'health',
  'naturalisation',
  'asylum',
  'discrimination',
  'exploitation',
  'return',
  'other',
] as const

export type Topic = (typeof TOPICS)[number]

/** With these the protected mode is on from the first word: the person may turn it off, not have to think of it. */
const PROTECTED: readonly string[] = ['separation', 'violence', 'exploitation']

export const needsProtection = (topics: readonly string[]): boolean =>
  topics.some((topic) => PROTECTED.includes(topic))

/** The known ones of what a form sent, each once, in our order. */
export const readTopics = (sent: readonly string[]): Topic[] => TOPICS.filter((topic) => sent.includes(topic))
