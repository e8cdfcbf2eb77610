import { describe, expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { sources } from '#lib/azure/sources.ts';
import { everySource, linkFaults, repeatedPages, sourcesIn, unusedSources } from './content/links.ts';

const page = 'https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview';
const texts = import.meta.glob<string>(
	['../src/lib/{azure,exams}/**/*.ts', '!**/*.test.ts', '!**/sources.ts'],
	{ eager: true, query: '?raw', import: 'default' }
);
const source = { title: 'A page', url: page, checked: day('2026-11-25') };

describe('the table of sources', () => {
	it('has official pages, each once', () =>
		expect(linkFaults({ of: 'sources', sources: Object.values(sources) })).toEqual([]));

	it('has each page that is cited, and none beside it', () => {
		expect(unusedSources(sources, Object.values(texts))).toEqual([]);
		expect(repeatedPages(everySource, Object.values(sources))).toEqual([]);
	});

	it('is found out where a page is unused or stands twice', () => {
		expect(unusedSources({ sas: source, locks: source }, ['[sources.sas, other.locks]'])).toEqual(['locks']);
		const again = { of: 'x', sources: [{ ...source }] };
		expect(repeatedPages([again], [source])).toEqual([`x: ${page}`]);
		expect(repeatedPages([again, { ...again, of: 'y' }], [])).toEqual([]);
		expect(repeatedPages([again, { of: 'y', sources: [source] }], [])).toEqual([`y: ${page}`]);
	});
});

describe('the links of the content', () => {
	it('are found', () => expect(everySource.length).toBeGreaterThan(150));
	it('lead to the page that shows the fact', () => expect(everySource.flatMap(linkFaults)).toEqual([]));

	it('are found wherever they stand', () => {
		const found = sourcesIn({ a: [{ b: source }, { sources: [source, source] }], c: { source } }, 'x');
		expect(found.map(({ of, sources }) => [of, sources.length])).toEqual([
			['x.a.0.b', 1],
			['x.a.1.sources', 2],
			['x.c.source', 1]
		]);
	});

	it.each([
		[page, []],
		[`${page}#account-sas`, []],
		['https://aka.ms/examdemo', []],
		[page.replace('https', 'http'), ['is not https']],
		[page.replace('learn.microsoft.com', 'example.com'), ['example.com is not one of the official hosts']],
		['https://learn.microsoft.com/', ['leads to no page']],
		['https://learn.microsoft.com/#sas', ['leads to no page']],
		['https://learn.microsoft.com/en-us/azure', ['leads to no page']],
		[page.replace('en-us', 'fr-fr'), ['leads to no page']],
		[
			'https://learn.microsoft.com/en-us/training/browse/?terms=sas',
			['leads to a search or a list', 'carries a query']
		],
		['https://learn.microsoft.com/en-us/answers/questions/12', ['leads to a search or a list']],
		[`${page}?view=x`, ['carries a query']],
		['#account-sas', ['is no full address']],
		['/azure/storage', ['is no full address']]
	])('%s', (url, faults) => {
		const said = linkFaults({ of: 'x', sources: [{ ...source, url }] });
		expect(said).toEqual(faults.map((fault) => `x: ${url} ${fault}`));
	});

	it.each([
		['twice', [source, source], 'stands there twice'],
		['without a title', [{ ...source, title: ' ' }], 'has no title'],
		['without a day', [{ ...source, checked: '' as typeof source.checked }], 'has no day']
	])('one that stands there %s is found', (_name, sources, fault) =>
		expect(linkFaults({ of: 'x', sources })).toEqual([`x: ${page} ${fault}`])
	);
});
