import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOfExam } from '#lib/domain/report/exam-names.ts';
import { editDistance, namesOf } from '#lib/domain/report/fuzzy-match.ts';
import { offshore } from '#tests/exam/offshore.ts';

const names = namesOfExam(offshore);

it('tells nothing by a word that the exam calls common', () => {
	const things = [
		{ id: 'a', names: ['tide tables'] },
		{ id: 'b', names: ['charts'] }
	];
	expect(namesOf(things)('tide')).toEqual({ kind: 'near', id: 'a' });
	expect(namesOf(things, ['tide'])('tide')).toEqual({ kind: 'none' });
});

describe('slips between two words', () => {
	it.each([
		['storage', 'storage', 0],
		['storge', 'storage', 1],
		['netwroking', 'networking', 1],
		['compte', 'compute', 1],
		['monitroing', 'monitoring', 1],
		['identty', 'identity', 1],
		['storage', 'compute', 3],
		['', 'ab', 2],
		['', 'abc', 3]
	])('%s and %s: %i, counted to 2', (a, b, expected) => expect(editDistance(a, b, 2)).toBe(expected));

	it('is the same both ways', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
				expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
			})
		);
	});
});

describe('sections by name', () => {
	it.each([
		['Handle the boat and its sails', 'exact', 'boat'],
		['HANDLE THE BOAT & ITS SAILS', 'exact', 'boat'],
		['Sails: handle a boat', 'near', 'boat'],
		['Read the weather', 'exact', 'weather'],
		['Wéather', 'exact', 'weather'],
		['Charts and tides', 'exact', 'navigation'],
		['rule', 'exact', 'rules'],
		['wether', 'near', 'weather'],
		['ruels', 'near', 'rules'],
		['charst and tieds', 'near', 'navigation'],
		['Reading the weather', 'near', 'weather'],
		['passage', 'near', 'navigation'],
		['rescue of the crew', 'near', 'safety']
	])('%s: %s, %s', (text, kind, id) => expect(names.domain(text)).toEqual({ kind, id }));

	it('asks where several fit', () => {
		const match = names.domain('sea');
		expect(match.kind === 'ambiguous' && [...match.ids].sort()).toEqual(['rules', 'weather']);
	});

	it.each(['', 'manage', 'Maria Sample', 'Wetter lesen', 'cooking', '天気', '42'])('%s is none', (text) =>
		expect(names.domain(text)).toEqual({ kind: 'none' })
	);
});

describe('skill groups by name, and objectives by their group', () => {
	it.each([
		['Mooring and anchoring', 'exact', 'mooring'],
		['right-of-way', 'exact', 'right-of-way'],
		['Give way', 'exact', 'right-of-way'],
		['Anchor for a night', 'near', 'mooring'],
		['Reefing a sail', 'near', 'sails'],
		['Height of the tide at noon', 'near', 'tides'],
		['Plot courses', 'near', 'charts']
	])('%s: %s, %s', (text, kind, id) => expect(names.group(text)).toEqual({ kind, id }));

	it('asks where several fit', () => expect(names.group('signals').kind).toBe('ambiguous'));

	it('knows the section of a group', () =>
		expect(names.domainsOf(['lights', 'right-of-way'])).toEqual(['rules']));
});

it('answers anything without a fault', { timeout: 30_000 }, () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
			expect(['exact', 'near', 'ambiguous', 'none']).toContain(names.domain(text).kind);
			expect(['exact', 'near', 'ambiguous', 'none']).toContain(names.group(text).kind);
		})
	);
});
