// Every list of stored items with the parser of an item, and why an item of one was set aside.
import type { ExamId } from '#lib/domain/exam.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';
import type { Aside, Sieved } from '#lib/domain/stored-data/quarantine.ts';
import { parseDraft } from '#lib/domain/stored-data/draft.ts';
import { isObject, type Misfit, type Parser } from '#lib/domain/parser/parser.ts';
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

/** Why something was set aside, with what was found. `unknown`: it would read by now, or a newer app set it aside. */
export type QuarantineReason =
	| { readonly code: 'list' | 'version' | 'unknown' }
	| { readonly code: 'exam'; readonly exam: ExamId }
	| { readonly code: 'twice'; readonly id: string }
	| Misfit;

/** Returns why this was set aside. */
export function quarantineReason({ from, exam = '', code, value }: Aside): QuarantineReason {
	if (code === 'list' || code === 'version') return { code };
	if (code === 'exam') return { code, exam };
	if (code === 'twice') return { code, id: idOf(value) };
	const read = all.get(from)?.(value);
	return read?.ok === false ? read.fault : { code: 'unknown' };
}

/** Returns the value where nothing of it had to be set aside. */
export function whole<T>(
	sieved: Sieved<T>
): Result<T, { readonly code: 'record'; readonly from: string; readonly reason: QuarantineReason }> {
	const first = sieved.aside[0];
	return first === undefined
		? ok(sieved.value)
		: fail({ code: 'record', from: first.from, reason: quarantineReason(first) });
}
