import { describe, expect, it } from 'vitest';
import type { LabReason, SessionReason } from '#lib/domain/schedule/reasons.ts';
import { sessionReasonText } from '#lib/words/session.ts';
import { offshore } from '#tests/exam/offshore.ts';

const text = (reason: SessionReason) => sessionReasonText(reason, offshore);

describe('why a lab is in the plan', () => {
	const lab = { kind: 'lab', domain: 'weather', felt: false } as const;
	it.each<[LabReason, string]>([
		[{ ...lab, because: 'group listed' }, 'The report names this group among those to take first.'],
		[
			{ ...lab, because: 'another way' },
			'The bar of Weather is still short: this time say what will happen before each step.'
		],
		[
			{ ...lab, because: 'again' },
			'Proved before, and the bar of Weather is still short: this time without notes.'
		],
		[{ ...lab, because: 'bar unknown' }, 'The bar of Weather is not known: a rebuild shows where you stand.'],
		[
			{ ...lab, because: 'by share' },
			'No bar is short, so each domain gets its part by its share of the exam.'
		],
		[{ ...lab, because: 'domain listed' }, 'The report points at Weather, and this is part of it.'],
		[{ ...lab, because: 'bar held' }, 'The bar of Weather holds: one rebuild while there is time.'],
		[{ ...lab, because: 'no bar' }, 'The report shows no bar for Weather.'],
		[{ ...lab, because: 'shortest' }, 'Weather is the shortest bar.'],
		[{ ...lab, because: 'one of the shortest' }, 'Weather is one of the shortest bars.'],
		[{ ...lab, because: 'short' }, 'Weather is one of the short bars.'],
		[
			{ ...lab, because: 'short', felt: true },
			'Weather is one of the short bars, and you noted this as hard.'
		],
		[
			{ ...lab, because: 'by share', felt: true },
			'No bar is short, so each domain gets its part by its share of the exam, and you noted this as hard.'
		]
	])('%j', (reason, expected) => expect(text(reason)).toBe(expected));

	it('names a domain that the exam no longer has by its id', () =>
		expect(text({ ...lab, because: 'short', domain: 'gone' })).toBe('gone is one of the short bars.'));
});

describe('why a recall comes now', () => {
	it.each([
		[1, 'Back after a day, so that it is still there on the exam day.'],
		[2, 'Back after about 2 days, so that it is still there on the exam day.']
	])('after %i days', (days, expected) =>
		expect(text({ kind: 'recall', because: 'spaced', days })).toBe(expected)
	);

	it.each([
		['after lab', 'Right after the rebuild: answer first, then look.'],
		['without lab', 'To see what is there: answer first, then look.'],
		['shaky', 'Some of it went wrong last time, so it comes back sooner.'],
		['bar held', 'This bar holds: a short look now and then keeps it so.']
	] as const)('%s', (because, expected) => expect(text({ kind: 'recall', because })).toBe(expected));
});

describe('why other work is in the plan', () => {
	it.each<[SessionReason, string]>([
		[{ kind: 'yours' }, 'You put it on this day.'],
		[
			{ kind: 'reading', because: 'level' },
			'No domain stands out, so how a question is read may count more than what it asks.'
		],
		[
			{ kind: 'reading', because: 'stuck' },
			'Two reports are alike: how a question is read may count as much as what you know.'
		],
		[
			{ kind: 'sandbox', because: 'noted' },
			'You noted what slowed you: here each kind of question can be handled once, without a clock.'
		],
		[
			{ kind: 'upkeep', because: 'same lab' },
			'Once more without notes: what you can do unaided is what stays.'
		],
		[{ kind: 'logistics' }, 'Settled the day before, it costs no thought on the day.']
	])('%j', (reason, expected) => expect(text(reason)).toBe(expected));
});
