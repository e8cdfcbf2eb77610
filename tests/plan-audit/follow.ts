// A perfect follower: every task on its day, every lab checked, every answer right and sure, every set complete within its time.
import type { Attempt } from '#lib/domain/attempt.ts';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { readiness } from '#lib/domain/readiness.ts';
import { gateOf, type Gate } from '#lib/domain/readiness/gate.ts';
import { keptPlanOf, type KeptPlan } from '#lib/domain/needs/kept-plan.ts';
import type { Made } from '#lib/domain/schedule/make-plan.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { present } from '#lib/domain/stored.ts';
import type { TaskState } from '#lib/domain/task.ts';
import { addDays, daysBetween, type Day } from '#lib/domain/time/day.ts';
import { whatIf } from '#lib/domain/what-if.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { microsoftRolePolicy } from '#lib/exams/policies/microsoft-role-based.ts';
import { barePlanOf, doneOn, inputOf } from './mornings.ts';
import { berlin, type Person } from './people.ts';

const stamp = { counter: 1, device: 'audit' };
const allGroups = az104.domains.flatMap(({ groups }) => groups.map(({ id }) => id));
const questions = { full: 50, half: 25 } as const;

class Evidence {
	readonly states: TaskState[] = [];
	readonly proofs: Proof[] = [];
	readonly sets: SetSummary[] = [];
	readonly progress = new Map<string, Progress>();

	right(key: string, day: Day): void {
		const before = this.progress.get(key);
		this.progress.set(key, {
			key,
			answers: (before?.answers ?? 0) + 1,
			right: (before?.right ?? 0) + 1,
			rightDays: [...new Set([...(before?.rightDays ?? []), day])].slice(-8),
			lastDay: day,
			lastRight: true,
			lastConfidence: 'sure'
		});
	}

	done(planned: Plan['days'][number]['sessions'][number], day: Day, attempt: string): void {
		const task = tasks.find(({ id }) => id === planned.task)!;
		this.states.push(doneOn(planned, day, attempt));
		if (task.kind === 'lab' && (planned.part === undefined || planned.part.number === planned.part.of))
			this.proofs.push({
				id: `${planned.id} ${day}`,
				stamp,
				exam: az104.id,
				task: task.id,
				day,
				how: planned.place === 'desk' ? 'checked' : 'predicted',
				text: 'seen',
				title: task.title,
				domain: task.domain!,
				group: task.group!
			});
		if (task.kind === 'recall') {
			const groups = az104.domains.find(({ id }) => id === task.domain)?.groups.map(({ id }) => id) ?? [];
			for (const group of groups)
				for (const letter of ['a', 'b', 'c']) this.right(`${az104.id}/prompt:${group}/${letter}`, day);
		}
		if (task.kind === 'timed') {
			const items = task.set === undefined ? Math.floor(task.minutes / 2) : questions[task.set];
			this.sets.push({
				id: `${planned.id} ${day}`,
				day,
				size: task.set ?? 'minutes',
				minutes: task.minutes - 5,
				allowed: task.minutes,
				items,
				answered: items,
				right: items,
				core: 0,
				edge: 0,
				misread: 0,
				paceKept: true
			});
			const asked = task.set === undefined ? allGroups.slice(0, 5) : allGroups;
			for (const group of asked) this.right(`${az104.id}/family:${group}/mixed`, day);
		}
	}
}

export interface Followed {
	readonly gate: Gate;
	/** The plan as first made, and on the morning of the exam. */
	readonly first: Made;
	readonly last: Made;
}

const withoutBooking = ({ booking: _, ...person }: Person): Person => person;

/** Nothing where the exam is too far ahead to be followed day by day. */
export function follow(person: Person, most = 75): Followed | undefined {
	const evidence = new Evidence();
	let own = person;
	let previous: KeptPlan | undefined;
	let first: Made | undefined;
	for (let count = 0; ; count++) {
		const today = addDays(person.failed, count);
		const { input, diagnosis } = inputOf(own, today, { states: [...evidence.states], previous });
		const plan = barePlanOf(input);
		first ??= plan;
		// Who follows the plan moves a booking that isn't advised.
		if (plan.exam.passedOver?.because === 'work') own = withoutBooking(own);
		if (daysBetween(person.failed, first.exam.day) > most) return undefined;
		if (count > 0 && today >= first.exam.day) {
			const day = first.exam.day;
			const { conditions } = readiness({
				exam: az104,
				tasks,
				allowed: whatIf(microsoftRolePolicy, person.attempts, { day, zone: berlin }).allowed,
				booked: person.booking !== undefined,
				diagnosis,
				debrief: (present(person.attempts) as readonly Attempt[]).at(-1)?.debrief,
				proofs: evidence.proofs,
				progress: evidence.progress,
				groupOfKey,
				sets: evidence.sets,
				states: evidence.states
			});
			return { gate: gateOf(conditions), first, last: plan };
		}
		previous = keptPlanOf(plan, diagnosis.attempt);
		for (const planned of plan.days.find(({ day }) => day === today)?.sessions ?? [])
			if (planned.done !== true) evidence.done(planned, today, diagnosis.attempt);
	}
}
