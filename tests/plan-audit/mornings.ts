// A person's mornings: the plan as the app makes and keeps it, day after day, with what was done in between.
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import type { Diagnosis } from '#lib/domain/diagnosis/types.ts';
import { eligibility } from '#lib/domain/eligibility.ts';
import { keptPlanOf, type KeptPlan } from '#lib/domain/needs/kept-plan.ts';
import { makePlan, type Made } from '#lib/domain/schedule/make-plan.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { withVisit } from '#lib/domain/plan/with-visit.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import type { Plan, PlannedTask } from '#lib/domain/schedule/types.ts';
import type { TaskState } from '#lib/domain/task.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { instantAt, type Time } from '#lib/domain/time/zone.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { microsoftRolePolicy } from '#lib/exams/policies/microsoft-role-based.ts';
import { berlin, type Person } from './people.ts';

export interface Morning {
	readonly person: Person;
	readonly diagnosis: Diagnosis;
	readonly input: ScheduleInput;
	readonly plan: Plan;
}

export const nothingPracticed: ScheduleInput['practice'] = { shaky: [], missed: [], solid: [], days: [] };

export function inputOf(
	person: Person,
	today: Day,
	{ states, previous }: { states: readonly TaskState[]; previous?: KeptPlan | undefined }
): { input: ScheduleInput; diagnosis: Diagnosis } {
	const now = instantAt(today, '21:00' as Time, berlin);
	const diagnosis = diagnose({ exam: az104, attempts: person.attempts, now })!;
	return {
		diagnosis,
		input: {
			exam: az104,
			tasks,
			diagnosis,
			eligibility: eligibility(microsoftRolePolicy, person.attempts, { now, zone: berlin }),
			availability: person.availability,
			today,
			zone: berlin,
			...(person.booking === undefined || person.booking < today ? {} : { booking: { day: person.booking } }),
			practice: {
				...nothingPracticed,
				days: [...new Set(states.map(({ done }) => done))].filter((day) => day < today).sort()
			},
			states,
			debriefed: true,
			...(previous === undefined ? {} : { previous }),
			pins: person.pins ?? []
		}
	};
}

export function planOf(input: ScheduleInput): Plan {
	const made = schedule(input);
	if (made.kind === 'none') throw new Error(`no plan: ${made.because}`);
	return made;
}

/** The plan without what moved and what one can do: as it is on a day that only leads to another one. */
export const barePlanOf = (input: ScheduleInput): Made => makePlan(input, input.diagnosis!);

/** The state of a task done on a day, as the app keeps it. */
export const doneOn = ({ task, turn, part }: PlannedTask, day: Day, plan: string): TaskState => ({
	id: `${plan} ${task} ${turn} ${part?.number ?? ''}`,
	stamp: { counter: 1, device: 'audit' },
	exam: az104.id,
	task,
	turn,
	plan,
	done: day,
	...(part === undefined || part.number === part.of ? {} : { part })
});

/** Returns the day up to which a plan is for: the exam, or a booked one that isn't advised, which is sat or moved by then. */
export const endOf = ({ exam: { day, passedOver } }: Pick<Plan, 'exam'>): Day =>
	passedOver?.because === 'work' ? passedOver.day : day;

/** Goes from the evening of the fail through so many days; `does` says which tasks of a day are done. */
export function live(person: Person, days: number, does: (day: number, index: number) => boolean): Morning {
	let states: readonly TaskState[] = [];
	let previous: KeptPlan | undefined;
	for (let count = 0; ; count++) {
		const today = addDays(person.failed, count);
		const { input, diagnosis } = inputOf(person, today, { states, previous });
		const plan = barePlanOf(input);
		if (count >= days || addDays(today, 1) >= endOf(plan))
			return { person, diagnosis, input, plan: planOf(input) };
		previous = keptPlanOf(plan, diagnosis.attempt);
		const own = plan.days.find(({ day }) => day === today)?.sessions ?? [];
		states = [
			...states,
			...own
				.filter(({ done }, index) => done !== true && does(count, index))
				.map((task) => doneOn(task, today, diagnosis.attempt))
		];
	}
}

/** Returns the morning once the person answered whether they find the minutes for half a mock, and get to a computer: three in four do. */
function answered(morning: Morning): Morning {
	const [choice] = morning.plan.choices;
	const isAsked = choice?.kind === 'minutes' && choice.dates !== undefined;
	if (morning.person.number % 4 === 0) return morning;
	const longer = isAsked ? withAnswer(morning, { availability: choice.availability }) : morning;
	const visit = longer.plan.withoutDesk?.visit;
	const { availability, pins } = longer.input;
	return visit === undefined ? longer : withAnswer(longer, withVisit({ availability, pins }, visit));
}

/** Returns the same morning with another study time. */
function withAnswer(morning: Morning, answer: Partial<Pick<Person, 'availability' | 'pins'>>): Morning {
	const person = { ...morning.person, ...answer };
	const input = { ...morning.input, ...answer };
	return { ...morning, person, input, plan: planOf(input) };
}

/** The same morning of a person who was asked for those minutes, on the first evening and once more where a date has passed meanwhile. */
export const askedMorningOf = (asked: Person): Morning =>
	answered(morningOf(answered(firstEvening(asked)).person));

/** The morning that a person's history leads to. */
export function morningOf(person: Person): Morning {
	switch (person.history) {
		case 'day 0':
			return live(person, 0, () => false);
		case 'three days done':
			return live(person, 4, () => true);
		case 'most done':
			return live(person, 6, (day, index) => (day + index) % 5 < 3);
		case 'one missed':
			return live(person, 4, (day) => day < 3);
		case 'three missed':
			return live(person, 6, (day) => day < 3);
		case 'seven missed':
			return live(person, 10, (day) => day < 3);
	}
}

/** The evening of the fail: the plan as it is first made. */
export const firstEvening = (person: Person): Morning => live(person, 0, () => false);
