import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBackup } from '#lib/domain/stored-data/backup.ts';
import { currentVersion } from '#lib/domain/stored-data/migrate.ts';

const root = new URL('../../../../tests/history/', import.meta.url);
const versions = readdirSync(root).filter((name) => /^v\d+$/.test(name));
const backups = versions.flatMap((version) =>
	readdirSync(new URL(`${version}/`, root))
		.filter((name) => name.endsWith('.json') && !name.endsWith('.read.json'))
		.map((name) => `${version}/${name}`)
);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

describe('backups of every version so far', () => {
	it('are kept for each version', () => {
		expect(versions).toHaveLength(currentVersion);
	});

	it.each(backups)('%s still reads to the same', (path) => {
		const read = readBackup(text(path));
		expect(read).toMatchObject({ ok: true });
		if (read.ok) expect(read.value).toEqual(JSON.parse(text(path.replace('.json', '.read.json'))));
	});
});
