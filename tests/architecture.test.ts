import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSources } from './architecture/modules.ts';
import {
	barrels,
	circles,
	impurities,
	lostImports,
	sharedPrivates,
	wrongArrows,
	wronglyWritten
} from './architecture/rules.ts';

const sources = readSources();

describe('the project', () => {
	it('is read', () => expect(sources.size).toBeGreaterThan(30));

	it.each([
		['its arrows go one way', wrongArrows],
		['screens keep their parts to themselves', sharedPrivates],
		['imports are written as #lib/… with an extension', wronglyWritten],
		['imports lead somewhere', lostImports],
		['nothing goes round in a circle', circles],
		['there are no barrels', barrels],
		['the domain asks for no clock, zone or chance', impurities]
	])('%s', (_name, rule) => expect(rule(sources)).toEqual([]));

	it('the domain is compiled without a platform', () => {
		const { compilerOptions } = JSON.parse(readFileSync('src/lib/domain/tsconfig.json', 'utf8'));
		expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] });
	});
});

describe('a planted fault is found:', () => {
	const planted = (files: Record<string, string>) => new Map(Object.entries(files));

	it.each([
		['the domain imports the store', 'src/lib/domain/x.ts', `import { db } from '#lib/store/db.ts';`],
		['only a type of it', 'src/lib/domain/x.ts', `import type { Db } from '#lib/store/db.ts';`],
		['only later', 'src/lib/domain/x.ts', `const db = () => import('#lib/store/db.ts');`],
		['by passing it on', 'src/lib/domain/x.ts', `export { db } from '#lib/store/db.ts';`],
		['the domain imports a word', 'src/lib/domain/x.ts', `import { text } from '#lib/words/x.ts';`],
		['a word imports an exam', 'src/lib/words/x.ts', `import { az104 } from '#lib/exams/index.ts';`],
		[
			'the store imports the content',
			'src/lib/store/x.ts',
			`import { az104 } from '#lib/exams/az-104/exam.ts';`
		],
		[
			'a component reads state',
			'src/lib/ui/X.svelte',
			`<script lang="ts">import { s } from '#lib/state/s.svelte.ts';</script>`
		],
		[
			'a screen opens the store',
			'src/routes/+page.svelte',
			`<script>import { db } from '#lib/store/db.ts';</script>`
		],
		['the domain imports Svelte', 'src/lib/domain/x.ts', `import { tick } from 'svelte';`],
		['a new folder has no place', 'src/lib/helpers/x.ts', `import { day } from '#lib/domain/time/day.ts';`]
	])('%s', (_name, path, text) => expect(wrongArrows(planted({ [path]: text }))).toHaveLength(1));

	it('a screen imports another screen’s part', () => {
		const text = `<script>import Part from './plan/Part.svelte';</script>`;
		expect(sharedPrivates(planted({ 'src/routes/+page.svelte': text }))).toHaveLength(1);
	});

	it.each([
		`import { x } from '../x.ts';`,
		`import { x } from '#lib/domain/x';`,
		`import { x } from '$lib/x.ts';`
	])('%s is written wrongly', (text) =>
		expect(wronglyWritten(planted({ 'src/lib/domain/a.ts': text }))).toHaveLength(1)
	);

	it('an import leads nowhere', () => {
		expect(
			lostImports(planted({ 'src/lib/domain/a.ts': `import { x } from '#lib/domain/b.ts';` }))
		).toHaveLength(1);
	});

	it('three modules go round in a circle', () => {
		const circle = planted({
			'src/lib/domain/a.ts': `import { b } from '#lib/domain/b.ts';`,
			'src/lib/domain/b.ts': `import type { C } from './c.ts';`,
			'src/lib/domain/c.ts': `import { a } from './a.ts';`
		});
		expect(circles(circle)).toEqual([
			'src/lib/domain/a.ts → src/lib/domain/b.ts → src/lib/domain/c.ts → src/lib/domain/a.ts'
		]);
	});

	it.each([
		['src/lib/domain/index.ts', `export const a = 1;`],
		['src/lib/domain/all.ts', `export * from './a.ts';\nexport { b } from './b.ts';`]
	])('%s is a barrel', (path, text) => expect(barrels(planted({ [path]: text }))).toHaveLength(1));

	it.each([
		'Date.now()',
		'new Date()',
		'new Date',
		'Date()',
		'new Date(2026, 1, 1)',
		'Math.random()',
		'Math.random',
		'crypto.randomUUID()',
		'performance.now()',
		'date.getHours()',
		'date.getTimezoneOffset()',
		'date.toLocaleDateString("en")',
		'Intl.DateTimeFormat().resolvedOptions().timeZone'
	])('the domain reads %s', (text) => {
		expect(impurities(planted({ 'src/lib/domain/a.ts': `export const a = ${text};` }))).toHaveLength(1);
		expect(impurities(planted({ 'src/lib/state/a.ts': `export const a = ${text};` }))).toEqual([]);
	});

	it('and reckoning with a given instant is none', () => {
		const text = `export const a = new Date(ms).toISOString() + Date.parse(text) + Date.UTC(2026, 1) + date.getUTCHours();`;
		expect(impurities(planted({ 'src/lib/domain/a.ts': text }))).toEqual([]);
	});
});
