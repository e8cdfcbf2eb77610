// Every list of stored items with the parser of an item, and why an item of one was set aside.
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Aside, Sieved } from '#lib/domain/stored-data/quarantine.ts';
import { parseDraft } from '#lib/domain/stored-data/draft.ts';
import { isObject, type Parser } from '#lib/domain/parser/parser.ts';
import { parsePlan } from '#lib/domain/stored-data/plan.ts';
import { parseAnswer, parseProgress } from '#lib/domain/stored-data/practice.ts';
import { parseProof } from '#lib/domain/stored-data/proof.ts';
import { recordLists } from '#lib/domain/stored-data/record.ts';
import { parseDevice, parseSetting } from '#lib/domain/stored-data/settings.ts';
import { parseAvailability } from '#lib/domain/stored-data/task.ts';

/** Tables into which something set aside is put back once it reads. */
export const tableLists = {
	answers: parseAnswer,
	proofs: parseProof,
	drafts: parseDraft,
	settings: parseSetting
};

const putBack = new Map<string, Parser<unknown>>(Object.entries({ ...recordLists, ...tableLists }));
const all = new Map<string, Parser<unknown>>([
	...putBack,
	...Object.entries({ progress: parseProgress, plans: parsePlan, device: parseDevice }),
	['availability', parseAvailability]
]);

/** Whether something that was set aside for its form can be read by now, and put back. */
export const isReadable = ({ from, code, value }: Aside): boolean =>
	code === 'shape' && putBack.get(from)?.(value).ok === true;

const idOf = (value: unknown): string => {
	const item = isObject(value) ? value : {};
	return String(item.id ?? item.key ?? item.exam);
};

/** Returns what was expected where this was found, and what was found instead. */
export function asideReason({ from, exam, code, value }: Aside): string {
	if (code === 'list') return 'expected a list';
	if (code === 'exam') return `expected the record of ${exam}`;
	if (code === 'twice') return `expected each once, found ${idOf(value)} again`;
	if (code === 'version') return 'the typed code of a set, which is no longer read';
	const read = all.get(from)?.(value);
	return read?.ok === false ? read.fault.message : 'could not be read';
}

/** A value as a result: a fault where anything would have to be set aside. */
export function whole<T>(sieved: Sieved<T>): Result<T> {
	const first = sieved.aside[0];
	return first === undefined ? ok(sieved.value) : fail('shape', `${first.from}: ${asideReason(first)}`);
}
