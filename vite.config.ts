import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, type Plugin } from 'vite'
import { buildStyles } from './scripts/build-styles.mjs'

/** KERN, mirrored and reduced to what we use, must exist before the first page is read. */
const styles: Plugin = { name: 'willkommen-styles', enforce: 'pre', config: async () => buildStyles() }

export default defineConfig({
  plugins: [
    styles,
    sveltekit({
      // the host tells protocol and address by headers of its own making; see src/web/pages.ts
      adapter: adapter({ out: 'build', precompress: true, envPrefix: 'WILLKOMMEN_PAGES_' }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // the one attribute SvelteKit writes itself: it hides the line that reads out a change of page
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      // A small sheet in the page itself is quicker than another way there and back on a slow line.
      inlineStyleThreshold: 8192,
      output: { linkHeaderPreload: false },
      paths: { relative: false },
      version: { pollInterval: 0 },
      // each face that may go on without the server registers it for itself: src/ui/outage/keep-face.ts
      serviceWorker: { register: false },
    }),
  ],
  // a font written into a sheet would be a `data:` address, which the policy above refuses
  build: { target: 'es2022', assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
})
