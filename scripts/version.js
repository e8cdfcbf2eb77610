// Names a build after what it is made of: the same source gives the same name, so publishing it again asks nobody to update.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const folders = ['src', 'static'];
const single = ['package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** Twelve hex digits that change with anything that goes into a build. */
export function sourceVersion() {
	const files = folders.flatMap((folder) =>
		readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
			.map(
				(entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').split(root.pathname).at(-1) ?? ''
			)
	);
	const hash = createHash('sha256').update(process.env.BASE_PATH ?? '');
	for (const file of [...files, ...single].sort())
		hash.update(file).update(readFileSync(new URL(file, root)));
	return hash.digest('hex').slice(0, 12);
}
