// From notes to a draft: what the layout tells of a score, which day counts, what is missing or twice.
import type { DomainId, Exam } from '#lib/domain/exam.ts';
import type { GroupRead, Read, ReportDraft } from '#lib/domain/report/draft.ts';
import type { Notes } from '#lib/domain/report/notes.ts';

const faultsListed = 20;
const readingsListed = 6;
const groupsListed = 3;

/** A score that the layout tells: the one number beside a passing score, or the only number that can be one. */
function settleScore(notes: Notes, exam: Exam): void {
	const { from, to, pass } = exam.score;
	const loose = [...notes.loose];
	const passing = [...notes.passing];
	if (passing.length === 0) {
		const at = loose.findIndex(({ value }) => value === pass);
		if (at >= 0) passing.push(...loose.splice(at, 1).map(({ place }) => place));
	}
	if (notes.score === undefined) {
		const can = loose.filter(({ value }) => value >= from && value <= to);
		const beside = can.filter(({ place }) => passing.some((row) => place >= row && place <= row + 2));
		const one = beside.length === 1 ? beside[0] : can.length === 1 ? can[0] : undefined;
		if (one) {
			notes.score = { value: one.value, line: one.line };
			loose.splice(loose.indexOf(one), 1);
		}
	}
	for (const { value, line } of notes.unread) {
		const score = typeof value === 'number';
		if (score ? notes.score === undefined && value !== pass && value !== to : notes.result === undefined)
			notes.faults.push({ code: 'unread', value, line });
	}
	for (const { line } of loose) notes.faults.push({ code: 'number', line });
}

function settleDay(notes: Notes): Pick<ReportDraft, 'day' | 'dayChoices'> {
	const [first, ...others] = notes.day ? [notes.day] : notes.days;
	for (const other of others)
		if (JSON.stringify(other.value) !== JSON.stringify(first?.value))
			notes.faults.push({ code: 'days', line: other.line });
	if (first === undefined) return {};
	const { value: read, line } = first;
	if (read.kind === 'day') return { day: { value: read.day, line } };
	if (read.kind === 'either') return { dayChoices: { value: read.days, line } };
	notes.faults.push({ code: 'no such day', line });
	return {};
}

/** The code of another exam, where the text names one and nowhere ours. */
function otherExam(notes: Notes, exam: Exam): Read<string> | undefined {
	return notes.codes.some(({ value }) => value === exam.code) ? undefined : notes.codes[0];
}

function settleSections(notes: Notes, exam: Exam): Pick<ReportDraft, 'sections' | 'missing' | 'twice'> {
	const of = (domain: DomainId) => {
		const all = notes.readings.filter((reading) => reading.domain === domain);
		const told = all.filter(({ from }) => from !== 'name');
		return told.length > 0
			? told
					.filter(({ bar }, at) => told.findIndex((other) => other.bar === bar) === at)
					.slice(0, readingsListed)
			: all.slice(0, 1);
	};
	const ids = exam.domains.map(({ id }) => id);
	return {
		sections: ids.flatMap((id) => of(id)[0] ?? []),
		missing: ids.filter((id) => of(id).length === 0),
		twice: ids.flatMap((domain) => (of(domain).length > 1 ? [{ domain, readings: of(domain) }] : []))
	};
}

function settleGroups(notes: Notes): readonly GroupRead[] {
	const once = notes.groups.filter(
		({ group }, index) => notes.groups.findIndex((other) => other.group === group) === index
	);
	for (const { line } of once.slice(groupsListed)) notes.faults.push({ code: 'top', line });
	return once.slice(0, groupsListed);
}

/** The draft that the notes make. */
export function draftOf(notes: Notes, exam: Exam): ReportDraft {
	settleScore(notes, exam);
	const day = settleDay(notes);
	const prioritise = settleGroups(notes);
	const faults = [...notes.faults].sort((a, b) => a.line - b.line);
	const other = otherExam(notes, exam);
	return {
		exam: exam.id,
		...(other ? { otherExam: other } : {}),
		...day,
		...(notes.start ? { start: notes.start } : {}),
		...(notes.end ? { end: notes.end } : {}),
		...(notes.score ? { score: notes.score } : {}),
		...(notes.result ? { result: notes.result } : {}),
		...settleSections(notes, exam),
		prioritise,
		questions: notes.questions.slice(0, faultsListed),
		notUnderstood: faults.slice(0, faultsListed),
		more: Math.max(0, faults.length - faultsListed),
		personal: [...notes.personal],
		passedOver: notes.passedOver
	};
}
