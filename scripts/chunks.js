// Vite plugin: puts what is needed together into one file. Started offline, every file is a question to the service worker, and
// on a slow phone forty small answers take longer than three large ones.

const ondemand = 'ondemand/';

/**
 * A chunk whose name begins with `ondemand/` is a large extra: it has a folder and a name of its own, by which the service worker
 * leaves it to its first use (src/lib/pwa/offline.ts).
 * @param {Readonly<Record<string, readonly string[]>>} starts for each chunk the ends of the paths it begins with; the first
 * chunk that needs a module has it
 * @returns {import('vite').Plugin}
 */
export function togetherFrom(starts) {
	/** @type {Map<string, string>} */
	const chunkOf = new Map();
	return {
		name: 'together-from',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		configEnvironment(name) {
			if (name !== 'client') return undefined;
			// What a chunk needs comes along with it, so the earlier chunk has to be the first to take.
			const groups = Object.keys(starts).map((chunk, at, all) => ({
				name: (/** @type {string} */ id) => (chunkOf.get(id) === chunk ? chunk : null),
				priority: all.length - at
			}));
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		},
		outputOptions(options) {
			const usual = options.chunkFileNames;
			return {
				...options,
				chunkFileNames: (chunk) =>
					chunk.name.startsWith(ondemand)
						? `_app/immutable/${ondemand}${chunk.name.slice(ondemand.length)}.[hash].js`
						: typeof usual === 'function'
							? usual(chunk)
							: (usual ?? '')
			};
		},
		generateBundle(_, bundle) {
			for (const { fileName, imports = [] } of Object.values(bundle).flatMap((file) =>
				file.type === 'chunk' ? [file] : []
			))
				if (!fileName.includes(`/${ondemand}`) && imports.some((path) => path.includes(`/${ondemand}`)))
					this.error(`${fileName} needs a file that isn't kept offline.`);
		},
		buildEnd() {
			const modules = [...this.getModuleIds()];
			for (const [chunk, ends] of Object.entries(starts)) {
				const open = modules.filter((id) => ends.some((end) => id.endsWith(end)));
				for (let id = open.pop(); id !== undefined; id = open.pop()) {
					if (chunkOf.has(id)) continue;
					chunkOf.set(id, chunk);
					open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
				}
			}
		}
	};
}
