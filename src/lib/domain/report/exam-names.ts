// The names by which an exam's sections and skill groups are known on reports and among people.
import { domainOfGroup, type DomainId, type Exam, type GroupId } from '#lib/domain/exam.ts';
import { namesOf, type Match } from '#lib/domain/report/fuzzy-match.ts';

/** Finds sections and groups of one exam by name. */
export interface ExamNames {
	readonly domain: (text: string) => Match;
	readonly group: (text: string) => Match;
	/** Returns the sections of these groups, each once. */
	readonly domainsOf: (groups: readonly GroupId[]) => readonly DomainId[];
}

/** Returns the readers of an exam's names. An objective inside a group points to its group. */
export function namesOfExam(exam: Exam): ExamNames {
	return {
		domain: namesOf(
			exam.domains.map(({ id, label, short, aliases }) => ({ id, names: [id, label, short, ...aliases] })),
			exam.commonWords
		),
		group: namesOf(
			exam.domains.flatMap(({ groups }) =>
				groups.map(({ id, label, aliases, skills }) => ({
					id,
					names: [id, label, ...aliases],
					hints: skills
				}))
			),
			exam.commonWords
		),
		domainsOf: (groups) => [...new Set(groups.flatMap((group) => domainOfGroup(exam, group)?.id ?? []))]
	};
}
