// What the plan reads of practice.
import { domainOfGroup, type DomainId, type Exam, type GroupId } from '#lib/domain/exam.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { urgencyOf } from '#lib/domain/practice/spacing.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface Practice {
	/** Areas of which something was wrong or guessed when last asked, in the order of the exam. */
	readonly shaky: readonly DomainId[];
	/** Topics that were wrong on two days and aren't right since: they ask for a lab. */
	readonly missed: readonly GroupId[];
	/** Topics that were right on two days and never wrong: one lab is enough for them. */
	readonly solid: readonly GroupId[];
	/** The area of which the most was wrong on a day. */
	readonly mostMissed?: readonly { readonly day: Day; readonly domain: DomainId }[];
	/** Days before today on which something was answered, oldest first. */
	readonly days: readonly Day[];
}

const unsure: readonly string[] = ['wrong', 'sure and wrong', 'guessed'];
/** On so many days a topic is missed, or right, before it changes the plan. */
const enoughDays = 2;

/** Returns what the plan reads of practice: little, so that most answers leave it as it is. */
export function practiceOf(
	exam: Exam,
	progress: readonly Progress[],
	groupOfKey: (key: string) => GroupId | undefined,
	today: Day
): Practice {
	const groups = exam.domains.flatMap((domain) => domain.groups.map(({ id }) => id));
	const own = new Map<GroupId, Progress[]>();
	for (const one of progress) {
		const group = groupOfKey(one.key);
		if (group !== undefined) own.set(group, [...(own.get(group) ?? []), one]);
	}
	const daysOf = (group: GroupId, of: (one: Progress) => readonly Day[]) =>
		new Set((own.get(group) ?? []).flatMap(of)).size;
	const isShaky = (group: GroupId) => (own.get(group) ?? []).some((one) => unsure.includes(urgencyOf(one)));
	const wrongDays = (group: GroupId) => daysOf(group, ({ missedOn = [] }) => missedOn);
	const shaky = new Set(
		groups.flatMap((group) => (isShaky(group) ? (domainOfGroup(exam, group)?.id ?? []) : []))
	);
	return {
		mostMissed: mostMissed(
			[...own].flatMap(([group, all]) => {
				const { id: domain } = domainOfGroup(exam, group)!;
				return all.flatMap(({ missedOn = [] }) => missedOn.map((day) => ({ day, domain })));
			})
		),
		shaky: exam.domains.flatMap(({ id }) => (shaky.has(id) ? [id] : [])),
		missed: groups.filter((group) => isShaky(group) && wrongDays(group) >= enoughDays),
		solid: groups.filter(
			(group) =>
				!isShaky(group) && wrongDays(group) === 0 && daysOf(group, ({ rightDays }) => rightDays) >= enoughDays
		),
		days: [
			...new Set(
				progress.flatMap(({ lastDay, rightDays, missedOn = [] }) => [lastDay, ...rightDays, ...missedOn])
			)
		]
			.filter((day) => day < today)
			.sort()
	};
}

/** Returns for each day on which something was wrong the area of which the most was. */
function mostMissed(misses: NonNullable<Practice['mostMissed']>): NonNullable<Practice['mostMissed']> {
	return [...new Set(misses.map(({ day }) => day))].map((on) => {
		const own = misses.filter(({ day }) => day === on);
		const times = (domain: DomainId) => own.filter((one) => one.domain === domain).length;
		return own.toSorted((a, b) => times(b.domain) - times(a.domain))[0]!;
	});
}
