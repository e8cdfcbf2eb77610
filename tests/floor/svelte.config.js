import app from '../../svelte.config.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		...app.kit,
		version: { name: 'floor' },
		files: { assets: '../../static', serviceWorker: '../../src/service-worker.ts' },
		adapter: (await import('@sveltejs/adapter-static')).default({
			pages: '../../build-floor',
			fallback: '404.html'
		})
	}
};
