// What a lab says of names, codes and pastes that can't be used, and of what was removed from a paste.
import { numerals } from '#lib/domain/format-number.ts';
import type { LabCodeFault } from '#lib/domain/lab/address.ts';
import type { NameFault } from '#lib/domain/lab/names.ts';
import type { Looks, PasteFault } from '#lib/domain/lab/paste/fault.ts';
import { isShortened, secretWords } from '#lib/domain/lab/redact/kind.ts';
import type { Redacted } from '#lib/domain/lab/redact/redact.ts';

const nameRules: Readonly<Record<NameFault['code'], string>> = {
	group: 'Use up to 60 letters, digits, - and _, like rg-resit',
	location: 'Use a region as commands write it: small letters without spaces, like westeurope',
	suffix: 'Use five small letters or digits, like k7q3f'
};

/** Returns how to write a name that can't be used. */
export const nameFaultText = ({ code, found }: NameFault): string =>
	`${nameRules[code]}. “${found}” isn’t one.`;

/** Returns what is wrong with the code of a lab. */
export function labCodeFaultText(fault: LabCodeFault): string {
	const code = 'The code of a lab has three letters and digits';
	switch (fault.code) {
		case 'empty':
			return 'Type the code of a lab first. It has three letters and digits.';
		case 'sign':
			return `${code}, and never a “${fault.sign}”.`;
		case 'length':
			return `${code}, and this has ${fault.found}.`;
		case 'check':
			return 'A sign of this code is wrong, or two changed places. Compare it with the phone.';
	}
}

/** What to say of an empty list where the lab says nothing itself. */
export const emptyListText =
	'The list is empty: the command found nothing. Check the name of the resource group.';

const pasteTexts: Readonly<
	Record<Exclude<PasteFault['code'], 'long' | 'two' | 'failed' | 'tool' | 'other' | 'not own'>, string>
> = {
	empty: 'Paste what the command printed.',
	picture: 'This is a picture. Select the text in the terminal and copy that.',
	binary: "This isn't text. Copy the text from the terminal.",
	page: 'This is the source of a web page. Copy what the command printed in the shell.',
	command: 'This is only the command. Paste what it printed.',
	broken:
		'A part of this output is missing, because one of the commands in it failed. Fix the error above it, then run it again.',
	cut: 'The end of this output is missing. Copy all of it, down to the last bracket.',
	table: 'This is a table. Run the command exactly as shown here: it ends in -o json.',
	'not json':
		'This isn’t JSON, which starts with { or [. Run the command exactly as shown here: it ends in -o json.',
	'not rows':
		"These aren't the rows of the query. Paste the JSON that the command printed, or the portal's CSV with its headings.",
	worked:
		"This command should fail, and it worked. Check who's signed in, and whether enough minutes have passed."
};

const toolTexts = {
	nslookup: 'what nslookup printed, from “Server:” on',
	curl: 'what curl printed: a status such as 403, or a line that starts with “curl:”',
	'what-if': 'what what-if printed, with its list of changes'
} as const;

const printsTexts = {
	list: 'a list, in [ ]',
	object: 'one object, in { }',
	value: 'one word or number'
} as const;

/** Returns why a paste can't be checked, and what to paste instead. */
export function pasteFaultText(fault: PasteFault): string {
	switch (fault.code) {
		case 'long':
			return `This is ${numerals(Math.round(fault.characters / 1000))} kB, and the command prints less than 2 kB. Copy only what it printed.`;
		case 'two':
			return `This paste has ${fault.outputs} outputs. Keep only the one from this command.`;
		case 'failed':
			return `The command ended in an error: ${fault.error}. Fix that, then run it again.`;
		case 'tool':
			return `This isn't ${toolTexts[fault.tool]}. Copy that.`;
		case 'other': {
			const { asked } = fault;
			const prints = typeof asked === 'string' ? printsTexts[asked] : `the keys ${asked.join(', ')}`;
			return `The command prints ${prints}. ${looksText(fault.looks)} Run it exactly as shown here.`;
		}
		case 'not own': {
			const found = fault.name === undefined ? 'another resource' : `“${fault.name}”`;
			return `This is ${found}. The lab’s own resource has a name that starts with ${fault.named}.`;
		}
		default:
			return pasteTexts[fault.code];
	}
}

function looksText(looks: Looks): string {
	switch (looks.like) {
		case 'check':
			return `This looks like the output for “${looks.title}”.`;
		case 'list':
			return looks.length === 0 ? 'This is an empty list.' : `This is a list of ${looks.length}.`;
		case 'object':
			return 'This is an object.';
		case 'text':
			return `This is “${looks.text}”.`;
		case 'resource':
			return `This looks like all of a ${looks.type}: the command was run without its --query.`;
		case 'account':
			return 'This looks like the output of az account show.';
		case 'keys':
			return `This has the keys ${looks.keys.join(', ')}.`;
	}
}

/** Returns “Removed before it was saved: 2 account keys. Shortened: 3 ids.”, or nothing where nothing was removed. */
export function redactedText(struck: Redacted['struck']): string {
	const listed = (shortened: boolean) =>
		struck
			.filter(({ kind }) => isShortened(kind) === shortened)
			.map(({ kind, count }) => `${numerals(count)} ${secretWords[kind][count === 1 ? 0 : 1]}`)
			.join(', ');
	const [removed, shortened] = [listed(false), listed(true)];
	if (removed === '') return shortened && `Shortened before it was saved: ${shortened}.`;
	return `Removed before it was saved: ${removed}.${shortened && ` Shortened: ${shortened}.`}`;
}
