// The names that a person's commands use, filled once: resource group, location, and an ending that makes names unique.
import { ok, fail, type Result } from '#lib/domain/result.ts';

export interface Names {
	/** Beginning of the name of each lab's resource group. */
	readonly group: string;
	/** An Azure region as commands write it: `westeurope`. */
	readonly location: string;
	/** Five small letters or digits. */
	readonly suffix: string;
}

export const usualNames = (suffix: string): Names => ({ group: 'rg-resit', location: 'westeurope', suffix });

// A group's name may have 90 characters; each lab adds an ending of its own.
const rules: Readonly<Record<keyof Names, RegExp>> = {
	group: /^[A-Za-z0-9_-]{1,60}$/,
	location: /^[a-z]{3,20}[0-9]{0,2}$/,
	suffix: /^[a-z0-9]{5}$/
};

/** A name that doesn't fit its rule. */
export interface NameFault {
	readonly code: keyof Names;
	/** As typed, cut short. */
	readonly found: string;
}

/** Returns one name as typed, without the spaces around it. */
export function readName(name: keyof Names, typed: string): Result<string, NameFault> {
	const text = typed.trim();
	return rules[name].test(text) ? ok(text) : fail({ code: name, found: text.slice(0, 40) });
}

/** Returns a command or another text with its names filled in. */
export const fill = (text: string, names: Names): string =>
	text.replace(/\{(group|location|suffix)\}/g, (_, name: keyof Names) => names[name]);
