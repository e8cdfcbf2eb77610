// What a day is for, read off its sessions.
import type { DomainId } from '#lib/domain/exam.ts';
import type { DayTheme } from '#lib/domain/schedule/reasons.ts';
import type { DayKind, PlannedDay, Session } from '#lib/domain/schedule/types.ts';
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

/** Returns a planned day: its theme, its kind, and the domains it repairs. */
export function describeDay(tasks: readonly Task[], of: Described): PlannedDay {
	const { day, sessions } = of;
	const own = sessions.flatMap(({ task }) => tasks.find(({ id }) => id === task) ?? []);
	const has = (...kinds: readonly Task['kind'][]) => own.some(({ kind }) => kinds.includes(kind));
	const domainsOf = (kind: Task['kind']): readonly DomainId[] => [
		...new Set(own.flatMap((task) => (task.kind === kind && task.domain !== undefined ? [task.domain] : [])))
	];
	const planned = (kind: DayKind, theme: DayTheme, focus: readonly DomainId[] = []): PlannedDay =>
		focus.length === 0 ? { day, theme, kind, sessions } : { day, theme, kind, focus, sessions };

	if (sessions.length === 0) {
		if (of.off) return planned('off', { kind: 'off' });
		if (!of.open) return planned('off', { kind: 'no minutes' });
		return planned('free', { kind: of.past === true ? 'moved on' : 'free' });
	}
	if (of.upkeep === true) return planned('upkeep', { kind: 'upkeep' });
	if (has('review', 'logistics') && !has('lab')) return planned('light', { kind: 'light' });
	const domains = domainsOf('lab');
	if (has('timed')) return planned('work', { kind: 'mixed', domains });
	if (domains.length > 0) return planned('work', { kind: 'labs', domains }, domains);
	if (has('reading', 'pace')) return planned('work', { kind: 'reading and pace' });
	if (has('sandbox', 'assessment')) return planned('work', { kind: 'mixed', domains: [] });
	const recalled = domainsOf('recall');
	return recalled.length > 0
		? planned('work', { kind: 'recall', domains: recalled }, recalled)
		: planned('work', { kind: 'debrief' });
}
