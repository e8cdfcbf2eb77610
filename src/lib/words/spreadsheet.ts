// Attempts and answers as tables, with the names that the screens use.
import type { Attempt } from '#lib/domain/attempt.ts';
import type { Cell } from '#lib/domain/csv.ts';
import { domainOfGroup, groupOf, type Exam, type GroupId } from '#lib/domain/exam.ts';
import type { Answer, Confidence, Miss } from '#lib/domain/practice/answer.ts';
import { present } from '#lib/domain/stored.ts';
import { dayOf, timeOf } from '#lib/domain/time/zone.ts';
import { causeTexts } from '#lib/words/debrief.ts';
import { confidenceLabels } from '#lib/words/question.ts';

/** Its first row names the columns. */
export type Sheet = readonly (readonly Cell[])[];

const kinds: Readonly<Record<Attempt['kind'], string>> = { sat: 'Attempt', missed: 'Missed appointment' };
const results: Readonly<Record<NonNullable<Attempt['result']>, string>> = {
	pass: 'Passed',
	fail: 'Not passed'
};

/** Returns the attempts, the oldest first. */
export function attemptSheet(exam: Exam, attempts: readonly Attempt[]): Sheet {
	const { domains } = exam;
	const head = [
		'Day',
		'Start',
		'End',
		'Time zone',
		'Kind',
		'Result',
		'Score',
		...domains.map(({ short }) => `${short} bar`),
		'Topics named',
		'What cost most',
		'Note',
		'Valid until'
	];
	const rows = present(attempts)
		.toSorted((a, b) => (a.day < b.day ? -1 : 1))
		.map((one): readonly Cell[] => {
			const bar = (id: string): Cell => {
				const found = one.sections.find(({ domain }) => domain === id)?.bar;
				return found === 'none' ? 'no bar' : found === 'unsure' ? undefined : found;
			};
			return [
				one.day,
				one.startTime,
				one.endTime,
				one.zone,
				kinds[one.kind],
				one.result && results[one.result],
				one.score,
				...domains.map(({ id }) => bar(id)),
				one.prioritise.map((id) => groupOf(exam, id)?.label ?? id).join('; '),
				one.debrief?.main && causeTexts[one.debrief.main],
				one.debrief?.note,
				one.certificationExpires
			];
		});
	return [head, ...rows];
}

const misses: Readonly<Record<Miss, string>> = {
	core: 'main rule',
	edge: 'special case',
	misread: 'missed detail'
};
const labelOf = (confidence: Confidence): string =>
	confidenceLabels.find(({ value }) => value === confidence)?.label ?? confidence;

/** Returns the answers, the oldest first; what a person called a miss later is that miss's class. `groupOf`: an answer's topic. */
export function answerSheet(
	exam: Exam,
	answers: readonly Answer[],
	topicOf: (answer: Answer) => GroupId | undefined
): Sheet {
	const head = [
		'Day',
		'Time',
		'Time zone',
		'Kind',
		'Name',
		'Area',
		'Topic',
		'Right',
		'Missed',
		'How sure',
		'Seconds',
		'Set'
	];
	const called = new Map(
		answers.flatMap(({ corrects, miss }) => (corrects && miss ? [[corrects, miss]] : []))
	);
	const rows = answers
		.filter(({ corrects }) => corrects === undefined)
		.map((answer): readonly Cell[] => {
			const { id, at, zone, of, right, confidence, ms, set } = answer;
			const group = topicOf(answer);
			const miss = called.get(id) ?? answer.miss;
			return [
				dayOf(at, zone),
				timeOf(at, zone),
				zone,
				'prompt' in of ? 'Card' : 'Question',
				'prompt' in of ? of.prompt : of.family,
				group && domainOfGroup(exam, group)?.short,
				group && (groupOf(exam, group)?.label ?? group),
				right ? 'yes' : 'no',
				right || miss === undefined ? undefined : misses[miss],
				confidence && labelOf(confidence),
				ms === undefined ? undefined : Math.round(ms / 1000),
				set
			];
		});
	return [head, ...rows];
}
