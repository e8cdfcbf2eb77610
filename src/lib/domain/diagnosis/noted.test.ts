// What a person noted on the day becomes flags of the diagnosis.
import { describe, expect, it } from 'vitest';
import type { Debrief } from '#lib/domain/attempt.ts';
import { emptyDebrief } from '#lib/domain/debrief/offer.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import type { Flag } from '#lib/domain/diagnosis/types.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { offshore } from '#tests/exam/offshore.ts';

const failed = sat('2026-11-25', { score: 640 });
const read = (debrief: Partial<Debrief>) =>
	diagnose({
		exam: offshore,
		attempts: [{ ...failed, debrief: { ...emptyDebrief, ...debrief } }]
	})!;

describe('a debrief', () => {
	it.each<[string, Partial<Debrief>, readonly Flag[]]>([
		['with nothing in it', {}, []],
		['with areas, a note and its end', { domains: ['weather'], note: 'keys', finished: true }, []],
		['with nerves', { main: 'nerves' }, []],
		[
			'with one requirement read past',
			{ misread: ['least privilege'] },
			[{ id: 'misread', kinds: ['least privilege'] }]
		],
		[
			'with three, whatever order they were tapped in',
			{ misread: ['cost', 'scope', 'order of steps'] },
			[{ id: 'misread', kinds: ['scope', 'cost', 'order of steps'] }]
		],
		['with reading as its cause', { main: 'reading' }, [{ id: 'misread', kinds: [], main: true }]],
		['with a kind of question', { items: ['series'] }, [{ id: 'slowed', items: ['series'], spent: [] }]],
		[
			'with where time went',
			{ spent: ['rereading', 'last third'] },
			[{ id: 'slowed', items: [], spent: ['rereading', 'last third'] }]
		],
		[
			'with both',
			{ items: ['case study', 'order'], spent: ['looking up'] },
			[{ id: 'slowed', items: ['order', 'case study'], spent: ['looking up'] }]
		],
		[
			'with all of it, time first',
			{ main: 'time', misread: ['sku'], spent: ['first half'] },
			[
				{ id: 'pacing' },
				{ id: 'misread', kinds: ['sku'] },
				{ id: 'slowed', items: [], spent: ['first half'] }
			]
		]
	])('%s', (_name, debrief, expected) => expect(read(debrief).flags).toEqual(expected));

	it('changes neither pattern nor days, and ranks only by its areas', () => {
		const plain = read({});
		const noted = read({ misread: ['scope'], items: ['order'], spent: ['rereading'], note: 'x' });
		expect({ ...noted, flags: [] }).toEqual({ ...plain, flags: [] });
	});
});
