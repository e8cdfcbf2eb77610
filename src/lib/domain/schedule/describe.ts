// What a day is for, in a few words, read off what stands on it.
import { domainOf, type DomainId, type Exam } from '#lib/domain/exam.ts';
import type { PlannedDay, Session } from '#lib/domain/schedule/types.ts';
import type { Task } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface Described {
	readonly day: Day;
	readonly open: boolean;
	readonly off: boolean;
	readonly sessions: readonly Session[];
	/** It comes after the core. */
	readonly upkeep?: boolean;
	/** Days gone by. */
	readonly past?: boolean;
}

/** A planned day: its theme, its kind, and the domains it repairs. */
export function describeDay(exam: Exam, tasks: readonly Task[], of: Described): PlannedDay {
	const { day, sessions } = of;
	const own = sessions.flatMap(({ task }) => tasks.find(({ id }) => id === task) ?? []);
	const has = (...kinds: readonly Task['kind'][]) => own.some(({ kind }) => kinds.includes(kind));
	const domains = (kind: Task['kind']): readonly DomainId[] => [
		...new Set(own.flatMap((task) => (task.kind === kind && task.domain !== undefined ? [task.domain] : [])))
	];
	const short = (id: DomainId) => domainOf(exam, id)?.short ?? id;
	const planned = (kind: PlannedDay['kind'], theme: string, focus: readonly DomainId[] = []): PlannedDay =>
		focus.length === 0 ? { day, theme, kind, sessions } : { day, theme, kind, focus, sessions };

	if (sessions.length === 0) {
		if (of.off) return planned('off', 'Day off');
		if (!of.open) return planned('off', 'No minutes');
		return planned('free', of.past === true ? 'Moved on' : 'Nothing planned');
	}
	if (of.upkeep === true) return planned('upkeep', 'Upkeep');
	if (has('review', 'logistics') && !has('lab')) return planned('light', 'Light review and logistics');
	const rebuilt = domains('lab');
	if (has('timed')) return planned('work', ['Mixed work', ...rebuilt.map(short)].join(' · '));
	if (rebuilt.length > 0) return planned('work', rebuilt.map(short).join(' · '), rebuilt);
	if (has('reading', 'pace')) return planned('work', 'Requirements and pace');
	if (has('sandbox', 'assessment')) return planned('work', 'Mixed work');
	const recalled = domains('recall');
	return recalled.length > 0
		? planned('work', `Recall: ${recalled.map(short).join(' · ')}`, recalled)
		: planned('work', 'A first look back');
}
