import { describe, expect, it } from 'vitest';
import type { LabReason, TaskReason } from '#lib/domain/needs/reasons.ts';
import type { Time } from '#lib/domain/time/zone.ts';
import { taskReasonText } from '#lib/words/session.ts';
import { offshore } from '#tests/exam/offshore.ts';

const text = (reason: TaskReason) => taskReasonText(reason, offshore);

describe('why a lab is in the plan', () => {
	const lab = { kind: 'lab', domain: 'weather', felt: false } as const;
	it.each<[LabReason, string]>([
		[{ kind: 'lab', because: 'group listed' }, 'Your report names this topic among those to take first.'],
		[{ kind: 'lab', because: 'set up' }, 'Do this first. The other labs use what it creates.'],
		[{ kind: 'lab', because: 'come back' }, 'Azure answers this lab hours later. Come back and check it.'],
		[
			{ kind: 'lab', because: 'see costs' },
			'Costs show up to a day later. Look at what you’ve spent: your phone is enough.'
		],
		[
			{ ...lab, because: 'another way' },
			'The bar of Weather is still short. This time, say what will happen before each step.'
		],
		[
			{ ...lab, because: 'again' },
			'You did a lab on this before, and the bar of Weather is still short. This time, try it without notes.'
		],
		[{ ...lab, because: 'bar unknown' }, 'The bar of Weather isn’t known. A lab shows where you are.'],
		[{ ...lab, because: 'missed' }, 'You got this wrong on two days, so a lab comes in.'],
		[{ ...lab, because: 'sibling' }, 'Same topic, new example: you learn more than by doing one again.'],
		[{ ...lab, because: 'last attempt' }, 'It’s your last attempt for months, so this topic gets a lab too.'],
		[{ ...lab, because: 'bar held' }, 'The bar of Weather isn’t short. One lab keeps it fresh.'],
		[{ ...lab, because: 'no bar' }, 'The report shows no bar for Weather.'],
		[{ ...lab, because: 'shortest' }, 'Weather is the shortest bar.'],
		[{ ...lab, because: 'one of the shortest' }, 'Weather is one of the shortest bars.'],
		[{ ...lab, because: 'short' }, 'Weather is one of the short bars.'],
		[{ ...lab, because: 'short', felt: true }, 'Weather is one of the short bars, and you noted it as hard.']
	])('%j', (reason, expected) => expect(text(reason)).toBe(expected));

	it('names a domain that the exam no longer has by its id', () =>
		expect(text({ ...lab, because: 'short', domain: 'gone' })).toBe('gone is one of the short bars.'));
});

describe('why a recall comes now', () => {
	it.each([
		['first', 'Answer first, then look.'],
		['spaced', 'Back after a few days, so that it’s still there on the exam day.'],
		['shaky', 'Some of it went wrong last time, so it comes back sooner.'],
		['bar held', 'This bar isn’t short. A short look now and then keeps it so.']
	] as const)('%s', (because, expected) => expect(text({ kind: 'recall', because })).toBe(expected));
});

describe('why a set or other work is in the plan', () => {
	it.each<[TaskReason, string]>([
		[{ kind: 'yours' }, 'You put it on this day.'],
		[
			{ kind: 'timed', because: 'mock', at: '14:00' as Time },
			'A full set in exam conditions, a few days before the exam. Start at 14:00, as on the day.'
		],
		[{ kind: 'timed', because: 'mock' }, 'A full set in exam conditions, a few days before the exam.'],
		[
			{ kind: 'timed', because: 'half mock' },
			'No day before the exam holds a full set, so two halves count as one.'
		],
		[{ kind: 'timed', because: 'diagnose' }, 'We don’t know your weak areas yet. This set finds them.'],
		[
			{ kind: 'reading', because: 'level' },
			'No area stands out, so how you read a question may count more than what it asks.'
		],
		[
			{ kind: 'reading', because: 'stuck' },
			'Two reports are alike, so how you read a question may count as much as what you know.'
		],
		[
			{ kind: 'sandbox', because: 'noted' },
			'You noted what slowed you. Here you can try each kind of question without a clock.'
		],
		[{ kind: 'misses' }, 'What a set showed is gone over soon, before it fades.'],
		[{ kind: 'logistics' }, 'Settled now, it costs no thought on the day.']
	])('%j', (reason, expected) => expect(text(reason)).toBe(expected));
});
