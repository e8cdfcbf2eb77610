// Vite plugin: asks for a screen where its code is. SvelteKit gives each screen a file that only passes on what a chunk has: twenty
// files more to keep offline, and one more question to the service worker for each screen.

/** A file that only passes on: from where, and what under which name. */
const passing = /^export\{([^}]+)\}from"\.\.\/chunks\/([^"]+)";\s*$/;
const asked = /import\(`\.\.\/nodes\/([^`]+)`\)/g;

/**
 * The files that are passed by are still built, for SvelteKit counts on them. They are not kept offline (src/lib/pwa/offline.ts)
 * and not named ahead (src/hooks.server.ts).
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
