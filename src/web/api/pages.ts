import { answerProblem, languageOf } from './answer-problem.ts'
import { escape, sendHtml } from './plain-html.ts'
import { isProblemName, problemNames, problemText } from './problem-texts.ts'
import { statusOf } from './refusals.ts'
import type { Api } from './route.ts'

interface Described {
  readonly paths?: Readonly<
    Record<string, Readonly<Record<string, { summary?: string; description?: string }>>>
  >
}

const said = {
  de: {
    title: 'Schnittstelle von Willkommen',
    lead: 'Andere Programme können alles, was auch die öffentlichen Seiten können. Die genaue Beschreibung: ',
    problems: 'Was schiefgehen kann',
    back: 'Zur Übersicht',
    status: 'HTTP-Status',
  },
  en: {
    title: 'The interface of Willkommen',
    lead: 'Other programs can do all that the public pages can. The exact description: ',
    problems: 'What can go wrong',
    back: 'To the overview',
    status: 'HTTP status',
  },
} as const

/** Two pages for the people who write the other program: all routes, and each problem explained. */
export function pageRoutes(api: Api): void {
  api.get('/', { schema: { hide: true } }, async (request, reply) => {
    const language = languageOf(request)
    const words = said[language]
    const problems = problemNames
      .map((name) => `<li><a href="/api/problems/${name}">${name}</a> (${statusOf[name]})</li>`)
      .join('\n')
    const body = `<p>${words.lead}<a href="/api/v1/openapi.json">OpenAPI 3.1</a></p>
<ul lang="en">
${routeLines(api.swagger() as Described)}
</ul>
<h2>${words.problems}</h2>
<ul>
${problems}
</ul>`
    return sendHtml(reply, language, words.title, body)
  })
  api.get('/problems/:name', { schema: { hide: true } }, async (request, reply) => {
    const { name } = request.params as { name: string }
    if (!isProblemName(name)) return answerProblem(request, reply, 'unknown-path')
    const language = languageOf(request)
    const { title, text } = problemText(name, language)
    const body = `<p>${escape(text)}</p>
<p>${said[language].status} ${statusOf[name]}, <code>/api/problems/${name}</code></p>
<p><a href="/api">${said[language].back}</a></p>`
    return sendHtml(reply, language, title, body)
  })
}

function routeLines({ paths = {} }: Described): string {
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { summary = '' }]) =>
          `<li><code>${method.toUpperCase()} ${escape(path)}</code>: ${escape(summary)}</li>`,
      ),
    )
    .join('\n')
}
