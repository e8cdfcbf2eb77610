// Reads TypeScript modules of the project from a plain script, without the app's own plugins.
import { existsSync } from 'node:fs';
import { createServer } from 'vite';
import { root, tool } from './run.js';

/**
 * Everything that these modules export, together.
 * @param {...string} paths from the project's folder, `/tests/content/shipped.ts`
 */
export const load = (...paths) => loadAt(root, ...paths);

/**
 * The same in another checkout of the project.
 * @param {string} folder with a slash at its end
 * @param {...string} paths
 */
export async function loadAt(folder, ...paths) {
	// The compiler's settings rest on a file that the framework writes: not there yet in a fresh clone.
	if (!existsSync(`${root}.svelte-kit/tsconfig.json`)) await tool('svelte-kit', ['sync']);
	const vite = await createServer({
		root: folder,
		configFile: false,
		server: { middlewareMode: true, ws: false, watch: null },
		logLevel: 'error'
	});
	const modules = await Promise.all(paths.map((path) => vite.ssrLoadModule(path)));
	await vite.close();
	return Object.assign({}, ...modules);
}
