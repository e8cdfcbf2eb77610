// What Your data says of entries that could not be read.
import type { Expected, Misfit } from '#lib/domain/parser/parser.ts';
import type { QuarantineReason } from '#lib/domain/stored-data/quarantine-reason.ts';
import { textFor, type Texts } from '#lib/words/text.ts';

const expectedTexts: Readonly<Record<Extract<Expected, string>, string>> = {
	day: 'a day like 2026-03-29',
	instant: 'an instant like 2026-11-25T13:20:00.000Z',
	time: 'a time like 14:20',
	zone: 'a time zone that this device knows, like Europe/Paris',
	text: 'text',
	name: 'text that is not empty',
	true: 'true',
	boolean: 'true or false',
	span: 'a number from 0',
	integer: 'a whole number',
	bar: 'a length from 0 to 100, none or unsure',
	week: 'seven times minutes, Monday to Sunday',
	list: 'a list',
	object: 'an object'
};

function expectedText(expected: Expected): string {
	if (typeof expected === 'string') return expectedTexts[expected];
	if ('oneOf' in expected) return `one of ${expected.oneOf.join(', ')}`;
	if ('most' in expected) return `a list of at most ${expected.most}`;
	return expected.to === undefined
		? `a whole number from ${expected.from}`
		: `a whole number from ${expected.from} to ${expected.to}`;
}

/** Returns a value as a person would see it in the file, cut short. */
function foundText(value: unknown): string {
	if (value === undefined || value === null) return 'missing';
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === 'object') return 'an object';
	const text = typeof value === 'string' ? `“${value}”` : String(value);
	return text.length > 44 ? `${text.slice(0, 40)} …` : text;
}

/** Returns where a value doesn't fit, what it should be, and what it is. */
export const misfitText = ({ path, expected, found }: Misfit): string =>
	`${path.map((part) => `${part}: `).join('')}should be ${expectedText(expected)}, and is ${foundText(found)}`;

const quarantineTexts: Texts<QuarantineReason, 'code'> = {
	list: 'should be a list',
	exam: ({ exam }) => `should be the record of ${exam}`,
	twice: ({ id }) => `there are two of ${id}`,
	version: 'made from questions that this version doesn’t have',
	unknown: 'could not be read',
	shape: misfitText
};

/** Returns why an entry was set aside, to go after the name of its list. */
export const quarantineReasonText = (reason: QuarantineReason): string =>
	textFor(quarantineTexts, 'code', reason);
