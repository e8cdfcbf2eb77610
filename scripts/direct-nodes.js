// Asks for a screen where its code is, and lists no other file for offline use. SvelteKit gives each screen a file that only passes on what a chunk has: twenty
// files more to keep offline, and one more question to the service worker for each screen.

import { readFileSync, writeFileSync } from 'node:fs';

/** A file that only passes on: from where, and what under which name. */
const passing = /^export\{([^}]+)\}from"\.\.\/chunks\/([^"]+)";\s*$/;
/** Such a file in the service worker's list. */
const listed = /\w+\+`\/_app\/immutable\/nodes\/[^`]+`,/g;
const asked = /import\(`\.\.\/nodes\/([^`]+)`\)/g;

/**
 * The files that are passed by are still built, for SvelteKit counts on them. They are not kept offline (`withoutNodes` below) and not
 * named ahead (src/hooks.server.ts).
 * @returns {import('vite').Plugin}
 */
export const directNodes = () => ({
	name: 'direct-nodes',
	apply: 'build',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle(_, bundle) {
		/** @param {string} file */
		const direct = (file) => {
			const node = Object.values(bundle).find(({ fileName }) => fileName.endsWith(`/nodes/${file}`));
			const [, names = '', chunk] = passing.exec(node?.type === 'chunk' ? node.code : '') ?? [];
			if (chunk === undefined)
				return this.error(`${file} has code of its own. Name its screen in a chunk of vite.config.ts.`);
			const pairs = names.split(',').map((name) => {
				const [from = '', to = from] = name.trim().split(' as ');
				return `${to}:m.${from}`;
			});
			return `import(\`../chunks/${chunk}\`).then(m=>({${pairs.join()}}))`;
		};
		for (const file of Object.values(bundle))
			if (file.type === 'chunk' && file.name === 'entry/app')
				file.code = file.code.replace(asked, (_, name) => direct(name));
	}
});

/**
 * Returns an adapter that takes these files out of the service worker's list, once the site is written to `folder`.
 * @param {import('@sveltejs/kit').Adapter} usual
 * @param {string} folder
 * @returns {import('@sveltejs/kit').Adapter}
 */
export const withoutNodes = (usual, folder) => ({
	...usual,
	async adapt(builder) {
		await usual.adapt(builder);
		const file = `${folder}/service-worker.js`;
		const text = readFileSync(file, 'utf8');
		if (!listed.test(text)) throw new Error(`${file} lists no screen's file in the way that is known here.`);
		writeFileSync(file, text.replace(listed, ''));
	}
});
