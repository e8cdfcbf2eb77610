// What the plan reads of practice.
import { domainOfGroup, type DomainId, type Exam, type GroupId } from '#lib/domain/exam.ts';
import { urgencyOf } from '#lib/domain/practice/spacing.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface Practice {
	/** Areas of which something was wrong or guessed when last asked, in the order of the exam. */
	readonly shaky: readonly DomainId[];
	/** Days before today on which something was answered, oldest first. */
	readonly days: readonly Day[];
}

const unsure: readonly string[] = ['wrong', 'sure and wrong', 'guessed'];

/** Returns what the plan reads of practice: little, so that most answers leave it as it is. */
export function practiceOf(
	exam: Exam,
	progress: readonly Progress[],
	groupOfKey: (key: string) => GroupId | undefined,
	today: Day
): Practice {
	const groups = progress.flatMap((one) =>
		unsure.includes(urgencyOf(one)) ? (groupOfKey(one.key) ?? []) : []
	);
	const shaky = new Set(groups.flatMap((group) => domainOfGroup(exam, group)?.id ?? []));
	const days = new Set(
		progress.flatMap(({ lastDay, rightDays, missedOn = [] }) => [lastDay, ...rightDays, ...missedOn])
	);
	return {
		shaky: exam.domains.flatMap(({ id }) => (shaky.has(id) ? [id] : [])),
		days: [...days].filter((day) => day < today).sort()
	};
}
