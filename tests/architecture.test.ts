import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarModules, zonedTests } from '../scripts/zones.js';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { examImports, examNames } from './architecture/exam-names.ts';
import { longFiles, longFunctions } from './architecture/lengths.ts';
import { readPages, readScripts, readSources, testPaths } from './architecture/modules.ts';
import { onlyTested } from './architecture/only-tested.ts';
import { openExports, openSentences } from './architecture/open.ts';
import {
	barrels,
	calendarReads,
	circles,
	folderCircles,
	impurities,
	lostImports,
	sentences,
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
		['no folders go round in a circle', folderCircles],
		['there are no barrels', barrels],
		['an exam is reached through its pack', examImports],
		['the domain asks for no clock, zone or chance', impurities],
		['a file over 200 lines says why', longFiles],
		['no function is over 60 lines', longFunctions]
	])('%s', (_name, rule) => expect(rule(sources)).toEqual([]));

	it('no export is there for its test alone, but for what is listed', () =>
		expect(onlyTested(sources, readScripts()).toSorted()).toEqual(
			Object.values(openExports).flat().toSorted()
		));

	it('no sentence for the person is outside lib/words, but for what is listed', () => {
		const open = new Set(Object.values(openSentences).flat());
		expect(sentences(sources).filter((sentence) => !open.has(sentence))).toEqual([]);
	});

	it('no exam is named outside its folder', () =>
		expect(examNames(new Map([...sources, ...readPages()]), az104)).toEqual([]));

	it('no module reads a calendar where the tests run in one zone only', () =>
		expect(calendarReads(sources, calendarModules)).toEqual([]));

	it.each(zonedTests)('%s has tests that run in each zone', (start) =>
		expect(testPaths().some((path) => path.startsWith(start))).toBe(true)
	);

	it('the domain is compiled without a platform', () => {
		const { compilerOptions } = JSON.parse(readFileSync('src/lib/domain/tsconfig.json', 'utf8'));
		expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: ['vite/types/importMeta.d.ts'] });
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
		[
			'two folders',
			'src/lib/domain/a/x.ts',
			'#lib/domain/b/y.ts',
			'src/lib/domain/b/z.ts',
			'#lib/domain/a/w.ts'
		],
		[
			'a folder and a file beside it',
			'src/lib/domain/a.ts',
			'./b/y.ts',
			'src/lib/domain/b/z.ts',
			'#lib/domain/a.ts'
		],
		[
			'folders by what lies below them',
			'src/lib/domain/a/c/x.ts',
			'#lib/domain/b/y.ts',
			'src/lib/domain/b/z.ts',
			'#lib/domain/a/w.ts'
		]
	])('%s go round in a circle', (_name, one, imported, other, back) => {
		const circle = planted({ [one]: `import '${imported}';`, [other]: `import type { A } from '${back}';` });
		expect(folderCircles(circle)).toHaveLength(1);
		expect(circles(circle)).toEqual([]);
	});

	it('and a folder that uses its parent’s file, which uses another file of it, is no circle', () => {
		const below = planted({
			'src/lib/domain/a/x.ts': `import { y } from './c/y.ts';`,
			'src/lib/domain/a/c/y.ts': `import { z } from '#lib/domain/a/z.ts';`
		});
		expect(folderCircles(below)).toEqual([]);
	});

	describe('an export', () => {
		const found = (files: Record<string, string>, scripts: Record<string, string> = {}) =>
			onlyTested(planted(files), planted(scripts));
		const path = 'src/lib/domain/a.ts';

		it.each([
			'export const a = 1;',
			'export function a() {}',
			'export type a = 1;',
			'export interface a {}',
			'/** As a says. */\nexport class a {}'
		])('that nothing uses: %s', (text) => expect(found({ [path]: text })).toEqual([`${path} a`]));

		it('that only a namesake uses', () => {
			const other = { 'src/lib/domain/b.ts': 'const a = 1; console.log(a);' };
			expect(found({ [path]: 'export const a = 1;', ...other })).toEqual([`${path} a`]);
		});

		it('but not one that a module, its own or a script uses', () => {
			const text = 'export const a = 1;';
			expect(found({ [path]: `${text} export const b = a + 1;` })).toEqual([`${path} b`]);
			for (const use of [`import { a } from './a.ts'`, `const { a } = await import('#lib/domain/a.ts')`])
				expect(found({ [path]: text, 'src/lib/domain/c.ts': use })).toEqual([]);
			expect(found({ [path]: text }, { 'scripts/x.js': `load('${path}').a` })).toEqual([]);
		});
	});

	it.each([
		['src/lib/state/x.ts', `open('az-104');`],
		['src/routes/X.svelte', `<p>Your az104 exam</p>`],
		['src/lib/domain/x.ts', `// As AZ-104 does it.`],
		['src/lib/domain/x.ts', `const first = area === 'storage';`],
		['src/lib/ui/app.css', `	--d-networking: #fff;`],
		['src/routes/X.svelte', `<p>Paste “Storage, 45”</p>`],
		['src/routes/X.svelte', `<p>Start with Identity and governance</p>`]
	])('%s names an exam: %s', (path, text) => {
		expect(examNames(planted({ [path]: text }), az104)).toHaveLength(1);
		expect(examNames(planted({ 'src/lib/exams/az-104/x.ts': text }), az104)).toEqual([]);
	});

	it.each([`navigator.storage.persist();`, `// Storage that is switched off.`, `<p>Storage is full.</p>`])(
		'and %s names none',
		(text) => expect(examNames(planted({ 'src/routes/X.svelte': text }), az104)).toEqual([])
	);

	it('a screen reaches into an exam', () => {
		const reaching = (path: string) =>
			examImports(planted({ 'src/routes/x.ts': `import { a } from '#lib/exams/${path}';` }));
		expect(reaching('az-104/exam.ts')).toHaveLength(1);
		expect(reaching('policies/microsoft.ts')).toHaveLength(1);
		expect([...reaching('pack.ts'), ...reaching('index.ts')]).toEqual([]);
	});

	it.each([
		`const now = new Date(ms);`,
		`const ms = Date.parse(text);`,
		`<p>{Date.now()}</p>`,
		`new Intl.DateTimeFormat('en')`,
		`date.toLocaleDateString()`,
		`import { addDays } from 'date-fns';`,
		`import { tzOffset } from '@date-fns/tz/tzOffset';`
	])('a module reads a calendar outside the folders for it: %s', (text) => {
		expect(calendarReads(planted({ 'src/routes/X.svelte': text }), calendarModules)).toHaveLength(1);
		expect(calendarReads(planted({ 'src/lib/domain/time/x.ts': text }), calendarModules)).toEqual([]);
	});

	it.each([
		['the domain says it', 'src/lib/domain/x.ts', `const a = 'Choose a day first.';`],
		['the store says it with a number', 'src/lib/store/x.ts', 'const a = `There are ${count} of them.`;'],
		['the state asks it', 'src/lib/state/x.ts', `undo.offer('Is this one right?');`]
	])('a sentence outside lib/words: %s', (_name, path, text) => {
		expect(sentences(planted({ [path]: text }))).toHaveLength(1);
		expect(sentences(planted({ 'src/lib/words/x.ts': text }))).toEqual([]);
	});

	it.each([`throw new RangeError('Expected a day, found none.');`, `const a = 'a code of words.';`])(
		'and %s is none',
		(text) => expect(sentences(planted({ 'src/lib/domain/x.ts': text }))).toEqual([])
	);

	it('a file over 200 lines that says nothing of it', () => {
		const lines = 'const a = 1;\n'.repeat(201);
		expect(longFiles(planted({ 'src/lib/domain/x.ts': lines }))).toEqual(['src/lib/domain/x.ts 201']);
		expect(longFiles(planted({ 'src/lib/domain/y.ts': `// Over 200 lines: a list.\n${lines}` }))).toEqual([]);
		expect(longFiles(planted({ 'src/lib/domain/z.ts': 'const a = 1;\n'.repeat(200) }))).toEqual([]);
	});

	it.each(['function far() {LINES}', 'const far = () => {LINES};', 'class A { far() {LINES} }'])(
		'%s over 60 lines',
		(form) => {
			const of = (count: number) => form.replace('LINES', `\n${'a();\n'.repeat(count)}`);
			expect(longFunctions(planted({ [`src/${form.length}.ts`]: of(59) }))).toHaveLength(1);
			expect(longFunctions(planted({ [`src/${form.length}-short.ts`]: of(58) }))).toEqual([]);
		}
	);

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
