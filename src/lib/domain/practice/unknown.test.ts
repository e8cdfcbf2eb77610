import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/domain/practice/answer.ts';
import { unknownAmong, type Unknown } from '#lib/domain/practice/unknown.ts';

const families = new Map([
	['access/least', { edition: 2, axes: [{ id: 'scope', title: 'Scope' }] }],
	['governance/locks', { edition: 1, axes: [] }]
]);
const answer = (of: Question, given: unknown = { items: [] }) => ({ of: { exam: 'boat', ...of }, given });
const least = (edition: number, axis?: string) =>
	answer({ family: 'access/least', edition, seed: 1, ...(axis === undefined ? {} : { axis }) });

describe('an answer', () => {
	it.each<[string, ReturnType<typeof answer>, Unknown['what'] | undefined]>([
		['to a prompt', answer({ prompt: 'access/long-gone' }), undefined],
		['to the present edition', least(2), undefined],
		['to one before it', least(1), undefined],
		['to edition 0', least(0), 'edition'],
		['to one of a newer version', least(3), 'edition'],
		['along an axis', least(2, 'scope'), undefined],
		['along an axis that is no more', least(1, 'moon'), 'axis'],
		['to a family that is no more', answer({ family: 'access/gone', edition: 1, seed: 1 }), 'family'],
		['to a name that every object has', answer({ family: 'constructor', edition: 1, seed: 1 }), 'family'],
		[
			'with the highest seed there is',
			answer({ family: 'governance/locks', edition: 1, seed: 2 ** 53 - 1 }),
			undefined
		]
	])('%s', (_, one, what) =>
		expect(unknownAmong([one], families).map((each) => each.what)).toEqual(what ? [what] : [])
	);
});

it('is counted with those of its kind, under the title that it kept', () => {
	const gone = { family: 'access/gone', edition: 1, seed: 1 };
	expect(
		unknownAmong(
			[answer(gone, { title: 'Once here' }), least(3), answer(gone), least(1), answer(gone, 'b')],
			families
		)
	).toEqual([
		{ title: 'Once here', edition: 1, what: 'family', answers: 3 },
		{ title: 'access/least', edition: 3, what: 'edition', answers: 1 }
	]);
});
