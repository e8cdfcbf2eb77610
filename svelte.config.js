import { readdirSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { withoutNodes } from './scripts/direct-nodes.js';
import { sourceVersion } from './scripts/version.js';

/** `BASE_PATH=/resit npm run build` builds for a folder of a host. */
const base = process.env.BASE_PATH ?? '';
if (base !== '' && (!base.startsWith('/') || base.endsWith('/')))
	throw new Error(`BASE_PATH starts with "/" and does not end with it; found "${base}".`);

const folder = process.env.BUILD_DIR ?? 'build';

/** Every component, each time in the same order. */
const components = readdirSync(new URL('src', import.meta.url), { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.svelte'))
	.map((file) => `/src/${file.replaceAll('\\', '/')}`)
	.sort();

/** Returns a component's style name, its place among all: short, since it stands in every element of a file kept offline. The development server also asks for one that isn't there. @param {string} file @param {(text: string) => string} hash */
function styleName(file, hash) {
	const place = components.findIndex((one) => `/${file}`.replaceAll('\\', '/').endsWith(one));
	return `s${place < 0 ? hash(file) : place.toString(36)}`;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		cssHash: ({ filename, hash }) => styleName(filename, hash),
		discloseVersion: false
	},
	kit: {
		// Unknown addresses are answered by 404.html, which the service worker keeps as its fallback too.
		adapter: withoutNodes(adapter({ pages: folder, fallback: '404.html' }), folder),
		paths: { base: /** @type {'' | `/${string}`} */ (base), relative: true },
		// A test gives a name of its own to make an update of the same source.
		version: { name: process.env.RESIT_VERSION ?? sourceVersion() },
		// A shell is filled on the device: what a hash leads to may stand there only then.
		prerender: { handleMissingId: 'ignore' },
		// workbox-window registers, so that an update waits for consent.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Kit's route announcer styles itself inline; this is the hash of just that attribute.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['none'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none']
			}
		}
	}
};
