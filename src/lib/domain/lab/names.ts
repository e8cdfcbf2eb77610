// The names that a person's commands use, filled once: resource group, location, and an ending that makes names unique.
import { fail, ok, type Result } from '#lib/domain/result.ts';

export interface Names {
	/** Beginning of the name of each lab's resource group. */
	readonly group: string;
	/** An Azure region as commands write it: `westeurope`. */
	readonly location: string;
	/** Five small letters or digits. */
	readonly suffix: string;
}

export const usualNames = (suffix: string): Names => ({ group: 'rg-resit', location: 'westeurope', suffix });

interface NameRule {
	readonly fits: RegExp;
	readonly expected: string;
}

// A group's name may have 90 characters; each lab adds an ending of its own.
const rules: Readonly<Record<keyof Names, NameRule>> = {
	group: {
		fits: /^[A-Za-z0-9_-]{1,60}$/,
		expected: 'letters, digits, - and _, at most 60 of them, like rg-resit'
	},
	location: {
		fits: /^[a-z]{3,20}[0-9]{0,2}$/,
		expected: 'a region as commands write it: small letters without spaces, like westeurope'
	},
	suffix: { fits: /^[a-z0-9]{5}$/, expected: 'five small letters or digits, like k7q3f' }
};

/** Checks one name as typed. The fault says what was expected and what was found. */
export function readName(name: keyof Names, typed: string): Result<string> {
	const text = typed.trim();
	const { fits, expected } = rules[name];
	return fits.test(text) ? ok(text) : fail(name, `Expected ${expected}; found “${text.slice(0, 40)}”.`);
}

/** A command or another text with its names filled in. */
export const fill = (text: string, names: Names): string =>
	text.replace(/\{(group|location|suffix)\}/g, (_, name: keyof Names) => names[name]);
