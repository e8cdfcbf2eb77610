// Which of four Azure roles is the least.
import { leastFor, type Subject } from '#lib/azure/identity/least-role.ts';
import { side, type Topic } from '#lib/exams/az-104/families/topics.ts';

export const least = 'You must use the principle of least privilege.';
const placesOf = (needs: string): readonly number[] => needs.split('+').map(Number);

/** Returns a topic: which of four roles is the least for one or two tasks. `has`: where, as a sentence. */
export function roleTopic({ roles, tasks }: Subject, has: string): Topic {
	const textOf = (places: readonly number[]): string => places.map((at) => tasks[at]![0]).join(' and ');
	// No two ways to sign in: each VM would have its own least role.
	const signsIn = (at: number): boolean => tasks[at]![0].startsWith('sign in');
	const needs = tasks.flatMap((_, one) => [
		`${one}`,
		...tasks.flatMap((_, two) => (one < two && !(signsIn(one) && signsIn(two)) ? `${one}+${two}` : []))
	]);
	return {
		noun: 'group',
		intro: `${has} You plan access for {count}. No group can have more than one built-in role. ${least}`,
		sides: {
			needs: side(
				'role',
				'Must be able to',
				Object.fromEntries(needs.map((one) => [one, textOf(placesOf(one))])),
				'{name} had to {} instead',
				'{name} must {}'
			)
		},
		suits: ({ needs }, difficulty) =>
			difficulty === 2 || textOf(placesOf(needs!)).includes(' and ') === difficulty > 1,
		decide: ({ needs }) => leastFor({ roles, tasks }, placesOf(needs!)),
		asks: Object.fromEntries(Object.keys(roles).map((role) => [role, role])),
		single: 'Which role should you assign?',
		table: 'Which role should you assign to each group?',
		judge: 'You should assign {} to {name}.',
		choose: 'To which group{s} should you assign {}?',
		why(row, answer) {
			const places = placesOf(row['needs']!);
			const includes = (role: string, place: number): boolean =>
				tasks[place]![1].includes(String(Object.keys(roles).indexOf(role)));
			const [key, next] = Object.keys(roles).filter((role) => places.every((at) => includes(role, at)));
			const lacks = places.filter((at) => !includes(answer, at));
			return `${answer} ${roles[answer]!}. ${
				lacks.length > 0
					? `It doesn’t let them ${textOf(lacks.slice(0, 1))}`
					: answer !== key
						? `That’s enough, but it allows more than ${key!}`
						: next === undefined
							? `It lets them ${textOf(places)}`
							: `${next} is enough too, but it allows more`
			}`;
		}
	};
}
