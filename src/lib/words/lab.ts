// What a lab says of its screens, of names, codes and pastes that can't be used, and of what was removed from a paste.
import { numerals } from '#lib/domain/format-number.ts';
import type { LabCodeFault } from '#lib/domain/lab/address.ts';
import type { Check, Lab } from '#lib/domain/lab/lab.ts';
import type { Guidance, LabScreen } from '#lib/domain/lab/lab-run.ts';
import type { NameFault } from '#lib/domain/lab/names.ts';
import type { Looks, PasteFault } from '#lib/domain/lab/paste/fault.ts';
import { isShortened, secretNames } from '#lib/domain/lab/redact/secret-span.ts';
import type { Redacted } from '#lib/domain/lab/redact/redact.ts';
import { textFor, type Texts } from '#lib/words/text.ts';

/** What each kind of guidance is called, and what it shows. */
export const guidanceTexts: Readonly<Record<Guidance, { readonly label: string; readonly hint: string }>> = {
	worked: { label: 'All steps', hint: 'One step per screen, with its commands.' },
	goals: { label: 'Goals only', hint: 'All goals on one screen. Commands are one tap away.' },
	unaided: { label: 'From memory', hint: 'Goals only. Open one where you’re stuck.' }
};

const screenTitles = {
	about: '',
	predict: 'Guess',
	fail: 'See it fail',
	prove: 'Check',
	clear: 'Clean up',
	end: 'Wrap up'
} as const;

/** Returns the heading of a screen of a lab; none for the first. */
export function labScreenTitle(screen: LabScreen, { steps, given }: Lab): string {
	if (!('index' in screen)) return screenTitles[screen.kind];
	if (screen.kind === 'read') return `Output ${screen.index + 1} of ${given.length}`;
	return screen.index < 0 ? 'Do' : `Step ${screen.index + 1} of ${steps.length}`;
}

/** What is shown of a tear-down that the person ticked. */
export const tickedText = 'You deleted it all.';

/** Returns how many predictions were right, at the end of a lab. */
export function labEndText(right: number, predicted: number): string {
	if (predicted === 0) return 'Read why it works this way.';
	return right === predicted ? 'You predicted all of it.' : `${right} of ${predicted} went as you predicted.`;
}

/** Returns when to run a check that belongs to a step; `undefined` for one that is run at the end. */
export function checkTimeText({ steps, negative }: Lab, { id }: Check): string | undefined {
	const at = steps.findIndex(({ proves }) => proves?.includes(id));
	if (at >= 0) return `This works only right after step ${at + 1}. Go back to it, or leave this one out.`;
	return negative.proves?.includes(id)
		? 'This works only right after “See it fail”. Go back to it, or leave this one out.'
		: undefined;
}

/** Returns what is missing of the reason for an answer; `undefined` where nothing is. */
export function reasonFault(because: string): string | undefined {
	const [least, found] = [10, because.trim().length];
	return found < least
		? `Write your reason in at least ${least} letters. So far there are ${found}.`
		: undefined;
}

const nameRules: Readonly<Record<NameFault['code'], string>> = {
	group: 'Use up to 60 letters, digits, - and _, like rg-resit',
	location: 'Use a region as commands write it: small letters without spaces, like westeurope',
	suffix: 'Use five small letters or digits, like k7q3f'
};

/** Returns how to write a name that can't be used. */
export const nameFaultText = ({ code, found }: NameFault): string =>
	`${nameRules[code]}. “${found}” isn’t one.`;

const code = 'The code of a lab has three letters and digits';
const labCodeTexts: Texts<LabCodeFault, 'code'> = {
	empty: 'Type the code of a lab first. It has three letters and digits.',
	sign: ({ sign }) => `${code}, and never a “${sign}”.`,
	length: ({ found }) => `${code}, and this has ${found}.`,
	check: 'A character of this code is wrong, or two are swapped. Compare it with the phone.'
};

/** Returns what is wrong with the code of a lab. */
export const labCodeFaultText = (fault: LabCodeFault): string => textFor(labCodeTexts, 'code', fault);

/** What is said of a code that no lab of this version has. */
export const unknownLabText =
	'This version has no lab with that code. Update Resit on both devices, then try again.';

/** What to say of an empty list where the lab says nothing itself. */
export const emptyListText =
	'The list is empty: the command found nothing. Check the name of the resource group.';

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

const looksTexts: Texts<Looks, 'like'> = {
	check: ({ title }) => `This looks like the output for “${title}”.`,
	list: ({ length }) => (length === 0 ? 'This is an empty list.' : `This is a list of ${length}.`),
	text: ({ text }) => `This is “${text}”.`,
	resource: ({ type }) => `This looks like all of a ${type}: the command was run without its --query.`,
	account: 'This looks like the output of az account show.',
	keys: ({ keys }) => `This has the keys ${keys.join(', ')}.`
};

const pasteTexts: Texts<PasteFault, 'code'> = {
	empty: 'Paste what the command printed.',
	picture: 'This is a picture. Select the text in the terminal and copy that.',
	binary: 'This isn’t text. Copy the text from the terminal.',
	page: 'This is the source of a web page. Copy what the command printed in the shell.',
	command: 'This is only the command. Paste what it printed.',
	broken:
		'A part of this output is missing, because one of the commands in it failed. Fix the error above it, then run it again.',
	cut: 'The end of this output is missing. Copy all of it, down to the last bracket.',
	table: 'This is a table. Run the command exactly as shown here: it ends in -o json.',
	'not json':
		'This isn’t JSON, which starts with { or [. Run the command exactly as shown here: it ends in -o json.',
	'not rows':
		'These aren’t the rows of the query. Paste the JSON that the command printed, or the portal’s CSV with its headings.',
	worked:
		'This command should fail, and it worked. Check who’s signed in, and whether enough minutes have passed.',
	long: ({ characters }) =>
		`This is ${numerals(Math.round(characters / 1000))} kB, and the command prints less than 2 kB. Copy only what it printed.`,
	two: ({ outputs }) => `This paste has ${outputs} outputs. Keep only the one from this command.`,
	failed: ({ error }) => `The command ended in an error: ${error}. Fix that, then run it again.`,
	tool: ({ tool }) => `This isn’t ${toolTexts[tool]}. Copy that.`,
	other: ({ asked, looks }) => {
		const prints = typeof asked === 'string' ? printsTexts[asked] : `the keys ${asked.join(', ')}`;
		return `The command prints ${prints}. ${textFor(looksTexts, 'like', looks)} Run it exactly as shown here.`;
	},
	'not own': ({ name, named }) =>
		`This is ${name === undefined ? 'another resource' : `“${name}”`}. The lab’s own resource has a name that starts with ${named}.`
};

/** Returns why a paste can't be checked, and what to paste instead. */
export const pasteFaultText = (fault: PasteFault): string => textFor(pasteTexts, 'code', fault);

/** Returns “Removed before it was saved: 2 account keys. Shortened: 3 ids.”, or nothing where nothing was removed. */
export function redactedText(struck: Redacted['struck']): string {
	const listed = (shortened: boolean) =>
		struck
			.filter(({ kind }) => isShortened(kind) === shortened)
			.map(
				({ kind, count }) =>
					`${numerals(count)} ${secretNames[kind]}${count === 1 ? '' : kind === 'email' ? 'es' : 's'}`
			)
			.join(', ');
	const [removed, shortened] = [listed(false), listed(true)];
	if (removed === '') return shortened && `Shortened before it was saved: ${shortened}.`;
	return `Removed before it was saved: ${removed}.${shortened && ` Shortened: ${shortened}.`}`;
}
