// The ten plans of docs/plan.md, in its order: who they are for, and each as it is printed there.
import type { Attempt, Bar } from '#lib/domain/attempt.ts';
import { day } from '#lib/domain/time/day.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { firstEvening } from './mornings.ts';
import { berlin, split, type Person } from './people.ts';
import { printed } from './print.ts';

const failed = day('2026-11-25');
const never = split(0, 0);
const usual = { desk: split(45, 90), anywhere: split(30, 30), off: [] };

interface Told {
	readonly score: number;
	/** In the order of the exam. */
	readonly bars: readonly Bar[];
	readonly availability?: Person['availability'];
	readonly booking?: string;
}

const unsure = az104.domains.map(() => 'unsure' as const);

const people: readonly Told[] = [
	{ score: 692, bars: [75, 72, 78, 45, 80] },
	{ score: 641, bars: [70, 30, 75, 40, 80] },
	{ score: 480, bars: [30, 20, 40, 10, 45] },
	{ score: 660, bars: unsure },
	{ score: 640, bars: [55, 55, 55, 55, 55] },
	{ score: 590, bars: [75, 80, 70, 40, 75] },
	{ score: 655, bars: [40, 70, 75, 45, 80], availability: { desk: never, anywhere: split(60, 60), off: [] } },
	{
		score: 640,
		bars: [70, 40, 75, 45, 80],
		availability: { desk: [0, 0, 0, 0, 0, 240, 0], anywhere: never, off: [] }
	},
	{ score: 650, bars: [40, 75, 70, 80, 75], booking: '2027-03-01' },
	{ score: 480, bars: [70, 30, 20, 40, 80], booking: '2026-12-01' }
];

const personOf = ({ score, bars, availability = usual, booking }: Told, number: number): Person => ({
	number,
	failed,
	week: '',
	availability,
	history: 'day 0',
	...(booking === undefined ? {} : { booking: day(booking) }),
	attempts: [
		{
			id: 'attempt',
			stamp: { counter: 0, device: 'docs' },
			exam: az104.id,
			kind: 'sat',
			day: failed,
			zone: berlin,
			result: 'fail',
			score,
			sections: az104.domains.map(({ id }, place) => ({ domain: id, bar: bars[place]! })),
			prioritise: []
		} satisfies Attempt
	]
});

/** Returns what stands in the block of each plan: what the screen says, the days, and what has no day. */
const blocks = (): readonly (readonly string[])[] =>
	people.map((told, number) =>
		printed(firstEvening(personOf(told, number)))
			.split('\n')
			.filter((line) => /^(Screen|\(Only| {2})/.test(line))
			.map((line) =>
				line
					.replace(/^Screen(, first)?: /, '')
					.replaceAll('\t', '  ')
					.replace(/ 20\d\d\b/g, '')
			)
	);

/** More lines than this of a plan are cut. */
const most = 24;

/** Returns the text of docs/plan.md with each plan as it is made now. */
export function withTenPlans(docs: string): string {
	const made = blocks();
	let at = 0;
	return docs.replace(/```text\n[^`]*```/g, () => {
		const lines = made[at++]!;
		const shown = lines.length > most ? [...lines.slice(0, most), '  …'] : lines;
		return ['```text', ...shown, '```'].join('\n');
	});
}
