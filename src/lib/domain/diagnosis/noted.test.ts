// What a person noted on the day stands on the map, with its reason.
import { describe, expect, it } from 'vitest';
import type { Debrief } from '#lib/domain/attempt.ts';
import { emptyDebrief } from '#lib/domain/debrief/offer.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { flagWords } from '#lib/domain/diagnosis/pattern-words.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { offshore } from '../../../../tests/exam/offshore.ts';

const failed = sat('2026-11-25', { score: 640 });
const read = (debrief: Partial<Debrief>) =>
	diagnose({
		exam: offshore,
		attempts: [{ ...failed, debrief: { ...emptyDebrief, ...debrief } }]
	})!;
const sentences = (debrief: Partial<Debrief>) => read(debrief).flags.map((flag) => flagWords(offshore, flag));
const find = 'Before you choose, find the word that rules answers out.';
const sandbox = 'The public exam sandbox shows each kind of question once.';

describe('a look back', () => {
	it.each<[string, Partial<Debrief>, readonly string[]]>([
		['with nothing in it', {}, []],
		['with areas, a note and its end', { domains: ['weather'], note: 'keys', finished: true }, []],
		['with nerves', { main: 'nerves' }, []],
		[
			'with one requirement read past',
			{ misread: ['least privilege'] },
			[`You noted that you read past “least privilege”. ${find}`]
		],
		[
			'with three, whatever order they were tapped in',
			{ misread: ['cost', 'scope', 'order of steps'] },
			[`You noted that you read past “scope”, “lowest cost” and “order of steps”. ${find}`]
		],
		[
			'with reading as its cause',
			{ main: 'reading' },
			[`You named reading past a requirement as the main cause. ${find}`]
		],
		[
			'with a kind of question',
			{ items: ['series'] },
			[`You noted that these kinds of question slowed you: “series without going back”. ${sandbox}`]
		],
		[
			'with where time went',
			{ spent: ['rereading', 'last third'] },
			['You noted that time went into reading questions again and the last third.']
		],
		[
			'with both',
			{ items: ['case study', 'order'], spent: ['looking up'] },
			[
				`You noted that these kinds of question slowed you: “put in order” and “case study”; and that time went into looking things up. ${sandbox}`
			]
		],
		[
			'with all of it, time first',
			{ main: 'time', misread: ['sku'], spent: ['first half'] },
			[
				'You named time as the main cause. 90 minutes are fixed, so pace is practised on its own.',
				`You noted that you read past “SKU or tier”. ${find}`,
				'You noted that time went into the first half.'
			]
		]
	])('%s', (_name, debrief, expected) => expect(sentences(debrief)).toEqual(expected));

	it('changes neither pattern nor days, and ranks only by its areas', () => {
		const plain = read({});
		const noted = read({ misread: ['scope'], items: ['order'], spent: ['rereading'], note: 'x' });
		expect({ ...noted, flags: [] }).toEqual({ ...plain, flags: [] });
	});
});
