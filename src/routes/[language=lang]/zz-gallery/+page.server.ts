export const load = ({ locals }) => ({ language: locals.language })
export const actions = { default: async ({ request }) => { const f = await request.formData(); return { n: [...f].length } } }
