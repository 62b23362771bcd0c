/** Whether it can be an id at all: anything may stand in an address or a form, and the database takes ids only. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
