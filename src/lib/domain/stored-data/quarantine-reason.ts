// Why an entry is in quarantine: every list of stored items with the parser of an item.
import type { ExamId } from '#lib/domain/exam.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';
import type { Quarantined, PartialRead } from '#lib/domain/stored-data/quarantine.ts';
import {
	parseDraft,
	parsePlan,
	parseAnswer,
	parseProgress,
	parseProof
} from '#lib/domain/stored-data/table-parsers.ts';
import { isObject, type Misfit, type Parser } from '#lib/domain/parser/parser.ts';
import { recordLists } from '#lib/domain/stored-data/record.ts';
import { parseDevice, parseSetting } from '#lib/domain/stored-data/settings.ts';
import { parseAvailability } from '#lib/domain/stored-data/record-parsers.ts';

/** Tables into which an entry in quarantine goes back once it can be read. */
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

/** Returns whether an entry that didn't parse can be read by now, and put back. */
export const isReadable = ({ from, code, value }: Quarantined): boolean =>
	code === 'shape' && putBack.get(from)?.(value).ok === true;

const idOf = (value: unknown): string => {
	const item = isObject(value) ? value : {};
	return String(item.id ?? item.key ?? item.exam);
};

/** Why an entry is in quarantine, with what was found. `unknown`: it can be read by now, or a newer app put it there. */
export type QuarantineReason =
	| { readonly code: 'list' | 'version' | 'unknown' }
	| { readonly code: 'exam'; readonly exam: ExamId }
	| { readonly code: 'twice'; readonly id: string }
	| Misfit;

/** Returns why this entry is in quarantine. */
export function quarantineReason({ from, exam = '', code, value }: Quarantined): QuarantineReason {
	if (code === 'list' || code === 'version') return { code };
	if (code === 'exam') return { code, exam };
	if (code === 'twice') return { code, id: idOf(value) };
	const read = all.get(from)?.(value);
	return read?.ok === false ? read.fault : { code: 'unknown' };
}

/** Returns the value where nothing of it had to be quarantined. */
export function whole<T>(
	read: PartialRead<T>
): Result<T, { readonly code: 'record'; readonly from: string; readonly reason: QuarantineReason }> {
	const first = read.quarantined[0];
	return first === undefined
		? ok(read.value)
		: fail({ code: 'record', from: first.from, reason: quarantineReason(first) });
}
