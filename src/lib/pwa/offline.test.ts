import { describe, expect, it } from 'vitest';
import {
	answerTo,
	cacheName,
	isOnDemand,
	offlineList,
	sharedCache,
	shareTarget,
	staleCaches,
	usedExtras
} from '#lib/pwa/offline.ts';

const built = (base: string) => ({
	base,
	build: [
		`${base}/_app/immutable/entry/start.js`,
		`${base}/_app/immutable/ondemand/calendar.NEW1.js`,
		`${base}/_app/immutable/ondemand/pictures.NEW2.js`
	],
	files: [
		`${base}/.nojekyll`,
		`${base}/icons/icon.svg`,
		`${base}/manifest.webmanifest`,
		`${base}/robots.txt`,
		`${base}/screenshots/today.png`
	],
	prerendered: [`${base}/`, `${base}/plan/`, `${base}/set/mixed/`, `${base}/attempts/log/`]
});

describe.each(['', '/resit'])('at base "%s"', (base) => {
	it('keeps the build, the icons, the manifest, Today and one page for all other screens, and nothing else', () => {
		expect(offlineList(built(base))).toEqual([
			`${base}/_app/immutable/entry/start.js`,
			`${base}/icons/icon.svg`,
			`${base}/manifest.webmanifest`,
			`${base}/`,
			`${base}/404.html`
		]);
	});

	it('leaves extras to their first use, and takes those along that an earlier version had', () => {
		const extra = (name: string) => `${base}/_app/immutable/ondemand/${name}`;
		expect(built(base).build.filter(isOnDemand)).toEqual([
			extra('calendar.NEW1.js'),
			extra('pictures.NEW2.js')
		]);
		expect(usedExtras(built(base), [`${base}/`, extra('calendar.OLD.js'), extra('gone.OLD.js')])).toEqual([
			extra('calendar.NEW1.js')
		]);
		expect(usedExtras(built(base), offlineList(built(base)))).toEqual([]);
	});

	it.each([
		['/', { kind: 'page', path: `${base}/` }],
		['/plan/', { kind: 'page', path: `${base}/404.html` }],
		['/plan', { kind: 'redirect', path: `${base}/plan/` }],
		['/plan/index.html', { kind: 'redirect', path: `${base}/plan/` }],
		['/index.html', { kind: 'redirect', path: `${base}/` }],
		['/attempts/log', { kind: 'redirect', path: `${base}/attempts/log/` }],
		['/set/mixed/', { kind: 'redirect', path: `${base}/practice/set/` }],
		['/set/mixed', { kind: 'redirect', path: `${base}/practice/set/` }],
		['/icons/icon.svg', { kind: 'file' }],
		['/robots.txt', { kind: 'file' }],
		['/plan/deeper', { kind: 'lost', path: `${base}/404.html` }],
		['/PLAN/', { kind: 'lost', path: `${base}/404.html` }],
		['/v1.2/nothing', { kind: 'lost', path: `${base}/404.html` }]
	])('answers %s', (path, way) => expect(answerTo(base + path, built(base))).toEqual(way));
});

it('answers the base without its slash by a redirect', () => {
	expect(answerTo('/resit', built('/resit'))).toEqual({ kind: 'redirect', path: '/resit/' });
});

it('what was shared waits in a cache that no update deletes', () => {
	expect(shareTarget('/resit')).toBe('/resit/attempts/import/');
	for (const base of ['', '/resit', '/resit/next'])
		expect(staleCaches(base, 'z', [sharedCache(base), sharedCache('/resit')], [])).toEqual([]);
});

describe('old caches', () => {
	const caches = [
		cacheName('/resit', 'a'),
		cacheName('/resit', 'b'),
		cacheName('/resit', 'c'),
		cacheName('', 'a'),
		cacheName('/resit/next', 'a'),
		'workbox-precache'
	];

	it('go when no tab runs their version', () => {
		expect(staleCaches('/resit', 'c', caches, [])).toEqual([
			cacheName('/resit', 'a'),
			cacheName('/resit', 'b')
		]);
	});

	it('stay while a tab runs their version', () => {
		expect(staleCaches('/resit', 'c', caches, [cacheName('/resit', 'b'), cacheName('/resit', 'c')])).toEqual([
			cacheName('/resit', 'a')
		]);
	});

	it('are never another project’s or another copy’s', () => {
		expect(staleCaches('', 'z', caches, [])).toEqual([cacheName('', 'a')]);
	});
});
