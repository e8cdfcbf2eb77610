import { describe, expect, it } from 'vitest';
import { eligibility, type Eligibility } from '#lib/domain/eligibility.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { microsoftRolePolicy as policy } from '#lib/exams/policies/microsoft-role-based.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import {
	allowedText,
	attemptsLeftText,
	besidesText,
	bookedText,
	policyLine,
	sensibleText
} from '#lib/words/eligibility.ts';

const at = { now: instant('2026-11-25T12:00:00Z'), zone: zone('Europe/Paris') };
const counts = { used: 1, left: 4, periodEnds: day('2027-11-25'), clauses: [] };
const until = (earliest: string, safe: string) => ({ earliest: instant(earliest), safe: instant(safe) });

describe('where a retake stands, in a line', () => {
	it.each<[string, Eligibility, string, boolean]>([
		[
			'both instants while waiting',
			{ status: 'waiting', ...counts, until: until('2026-11-26T23:00:00Z', '2026-11-27T23:00:00Z') },
			'Earliest retake: Fri 27 Nov. Safe: from Sat 28 Nov',
			true
		],
		[
			'the later of two hours on one day',
			{ status: 'waiting', ...counts, until: until('2026-11-26T13:20:00Z', '2026-11-26T15:20:00Z') },
			'You can retake it from tomorrow, 16:20',
			true
		],
		[
			'one where they agree',
			{ status: 'waiting', ...counts, until: until('2026-11-25T23:00:00Z', '2026-11-25T23:00:00Z') },
			'You can retake it from tomorrow',
			true
		],
		[
			'the safe one once it’s perhaps allowed',
			{ status: 'unsettled', ...counts, until: until('2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z') },
			'Earliest retake: now. Safe: from tomorrow',
			true
		],
		['that it’s open', { status: 'open', ...counts }, 'You can retake now · 4 attempts left', false],
		[
			'a first attempt',
			{ status: 'first', ...counts },
			'No wait before your first attempt · 4 attempts left',
			false
		],
		['a pass', { status: 'passed', ...counts }, 'You passed, so you don’t need a retake', false],
		[
			'why it can’t be told',
			{ status: 'unknown', because: 'clock', used: 0, left: 0, clauses: [] },
			'The date on this phone looks wrong, so the wait isn’t known. The booking page decides.',
			false
		]
	])('says %s', (_name, eligibility, text, waits) => {
		const line = policyLine(eligibility, at);
		expect({ ...line, text: line.text.replace('2:20 pm', '14:20').replace('4:20 pm', '16:20') }).toEqual({
			text,
			waits
		});
	});
});

it('has nothing to wait for where the booked day is after Safe', () => {
	const waiting: Eligibility = {
		status: 'waiting',
		...counts,
		until: until('2026-11-26T13:20:00Z', '2026-11-26T15:20:00Z')
	};
	expect(policyLine(waiting, at, { day: day('2026-11-27') })).toEqual({
		text: 'You can retake on Fri 27 Nov · 4 attempts left',
		waits: false
	});
	expect(policyLine(waiting, at, { day: day('2026-11-26') }).waits).toBe(true);
});

describe('the plan’s day', () => {
	it('says how a booked day compares', () => {
		const sensible = day('2026-12-03');
		const text = (booked: string) => bookedText(day(booked), { sensible, soonest }, today);
		expect(text('2026-11-25')).toBe('Today is the day');
		expect(text('2026-11-26')).toBe('Thu 26 Nov isn’t safe yet');
		expect(text('2026-12-01')).toBe('Tue 1 Dec is a bit early, and we’d wait until Thu 3 Dec');
		expect(bookedText(day('2026-12-01'), { sensible, soonest, isTooSoon: true }, today)).toBe(
			'Tue 1 Dec is too soon. Move it to Thu 3 Dec'
		);
		expect(text('2026-12-08')).toBe('Tue 8 Dec works: it’s allowed, and your plan fits');
	});

	const [soonest, today] = [day('2026-11-27'), day('2026-11-25')];
	it('waits, or is good', () => {
		expect(sensibleText(day('2026-12-03'), soonest, today)).toBe('We’d wait until Thu 3 Dec');
		expect(sensibleText(soonest, soonest, today)).toBe('Fri 27 Nov is a good day for it');
	});
});

describe('attempts left', () => {
	it('counts what is left, and the strict count where it is less', () => {
		expect(attemptsLeftText({ status: 'open', ...counts }, day('2026-11-25'))).toBe(
			'4 attempts left until Thu 25 Nov 2027'
		);
		expect(attemptsLeftText({ status: 'open', ...counts, left: 1, leftSure: 0 }, day('2026-11-25'))).toBe(
			'1 attempt left, 0 by the strict reading, until Thu 25 Nov 2027'
		);
		expect(
			attemptsLeftText({ status: 'open', ...counts, left: Infinity }, day('2026-11-25'))
		).toBeUndefined();
		expect(
			attemptsLeftText({ status: 'unknown', used: 0, left: 0, clauses: [] }, day('2026-11-25'))
		).toBeUndefined();
	});
});

const now = (utc: string) => ({ now: instant(utc), zone: zone('Europe/Paris') });
const second = [sat('2026-11-25'), sat('2026-12-09')];
const five = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10'].map((text) => sat(text));

describe('the status in a sentence', () => {
	it.each([
		[[], '2026-11-25T12:00Z', 'You can take it any day'],
		[[sat('2026-11-25 14:20')], '2026-11-25T15:00Z', 'You can retake it from tomorrow, 14:20'],
		[second, '2026-12-10T12:00Z', 'Earliest retake: Wed 23 Dec. Safe: from Thu 24 Dec'],
		[second, '2026-12-23T12:00Z', 'Earliest retake: now. Safe: from tomorrow'],
		[second, '2026-12-24T12:00Z', 'You can retake it any day'],
		[[sat('2026-11-25', { result: 'pass' })], '2026-12-24T12:00Z', 'You passed, so you don’t need a retake']
	] as const)('%#', (attempts, utc, expected) => {
		const text = allowedText(eligibility(policy, attempts, now(utc)), now(utc));
		expect(text.replace(', 2:20 pm', ', 14:20')).toBe(expected);
	});

	it('says when a certification ends, and nothing else besides', () => {
		const passed = eligibility(policy, [sat('2026-11-25', { result: 'pass' })], now('2026-12-24T12:00Z'));
		expect(besidesText(passed, now('2026-12-24T12:00Z'))).toBe(
			'You can only take it again once the certification expires, Thu 25 Nov 2027.'
		);
		expect(
			besidesText(eligibility(policy, second, now('2026-12-24T12:00Z')), now('2026-12-24T12:00Z'))
		).toBeUndefined();
	});

	it('counts what is left, strictly too', () => {
		expect(attemptsLeftText(eligibility(policy, five, now('2026-06-10T12:00Z')), day('2026-06-10'))).toBe(
			'No attempt left until Sun 10 Jan 2027'
		);
		expect(attemptsLeftText(eligibility(policy, second, now('2026-12-10T12:00Z')), day('2026-12-10'))).toBe(
			'3 attempts left until Thu 25 Nov 2027'
		);
		expect(
			attemptsLeftText(
				eligibility(policy, [...five, sat('2027-01-20')], now('2027-01-25T12:00Z')),
				day('2027-01-25')
			)
		).toBe('4 attempts left, 0 by the strict reading, until Thu 20 Jan 2028');
		expect(
			attemptsLeftText(eligibility(undefined, second, now('2026-12-10T12:00Z')), day('2026-12-10'))
		).toBeUndefined();
	});
});
