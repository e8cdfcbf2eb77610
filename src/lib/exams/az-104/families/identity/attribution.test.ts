// A wrong answer is put down to a misconception only where that misconception leads to it on these facts.
import { expect, it } from 'vitest';
import { dynamicGroup } from '#lib/exams/az-104/families/identity/dynamic-group.ts';
import { selfReset } from '#lib/exams/az-104/families/identity/self-reset.ts';
import { tagRemediation } from '#lib/exams/az-104/families/identity/tag-remediation.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { reasoned } from '#tests/practice/reasoned.ts';
import { difficulties } from '#lib/domain/practice/variant.ts';

/** Every wrong answer of many variants, with its claim and what the scenario says. */
const wrongAnswers = (family: Family) =>
	difficulties
		.flatMap((difficulty) => Array.from({ length: 300 }, (_, seed) => family.make(seed, difficulty)))
		.flatMap(({ items, tabs }) =>
			reasoned(items[0]!).flatMap(({ ask, right, options }) =>
				options
					.filter(({ id }) => !right.includes(id))
					.map(({ text, because, misconception }) => ({
						claim: ask!,
						says: text,
						because,
						by: misconception,
						tab: tabs[0]!
					}))
			)
		);

it('blames -or and -and for a member too many only where one comparison is true', () => {
	const blamed = wrongAnswers(dynamicGroup).filter(({ says, by }) => says === 'Yes' && by !== 'by hand');
	expect(blamed.some(({ by }) => by === undefined)).toBe(true);
	for (const { because, by, tab } of blamed) {
		const rule = tab.paragraphs[0]!.map((piece) => (typeof piece === 'string' ? '' : piece.text)).join('');
		const values = because.split(':')[0]!.split(', ');
		expect(values.some((value) => rule.includes(`"${value}"`))).toBe(by !== undefined);
	}
});

it('says what a reset that is refused or allowed is misjudged by', () => {
	const seen = wrongAnswers(selfReset).map(
		({ because, says, by }) => `${because.replace(/^\w+ isn’t in/, '… isn’t in')} ${says}: ${by}`
	);
	const admin = 'Administrators follow a fixed policy: 2 methods, no security questions.';
	expect([...new Set(seen)].sort()).toEqual([
		`${admin} 1 of the registered methods counts. Yes: same for all`,
		`${admin} 2 of the registered methods count. No: same for all`,
		`${admin} 2 of the registered methods count. No: undefined`,
		'In scope. 0 registered methods are switched on, 1 needed. Yes: any method',
		'In scope. 0 registered methods are switched on, 2 needed. Yes: count',
		'In scope. 1 registered method is switched on, 1 needed. No: any method',
		'In scope. 1 registered method is switched on, 1 needed. No: count',
		'In scope. 1 registered method is switched on, 1 needed. No: direct only',
		'In scope. 1 registered method is switched on, 2 needed. Yes: any method',
		'In scope. 1 registered method is switched on, 2 needed. Yes: count',
		'In scope. 2 registered methods are switched on, 1 needed. No: direct only',
		'In scope. 2 registered methods are switched on, 1 needed. No: undefined',
		'In scope. 2 registered methods are switched on, 2 needed. No: any method',
		'In scope. 2 registered methods are switched on, 2 needed. No: direct only',
		'In scope. 2 registered methods are switched on, 2 needed. No: undefined',
		'The home tenant’s settings decide for a guest. They allow the reset. No: guests never',
		'The home tenant’s settings decide for a guest. They don’t allow the reset. Yes: guest as member',
		'The password is managed on-premises, and password writeback is off. Yes: written back',
		'… isn’t in Pilot, nor in a group within it. Yes: everybody'
	]);
});

it('puts a solution that works down to no misconception that would let it work', () => {
	const refused = wrongAnswers(tagRemediation).filter(({ says }) => says === 'No');
	expect(new Set(refused.map(({ by }) => by))).toEqual(new Set(['new only', 'overwrites']));
	for (const { by, tab } of refused) {
		const hasAnother = JSON.stringify(tab).includes('CostCenter = old-77');
		expect(by).toBe(hasAnother ? 'overwrites' : 'new only');
	}
});
