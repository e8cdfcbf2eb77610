// Which of four roles is the least: of Azure, or of Microsoft Entra ID.
import { leastFor, type Subject } from '#lib/azure/identity/least-role.ts';
import { side, type Topic } from '#lib/exams/az-104/families/topics.ts';

export const least = 'You must use the principle of least privilege.';
const placesOf = (needs: string): readonly number[] => needs.split('+').map(Number);

/** Returns a topic: which of four roles is the least for one or two tasks. `has`: where, as a sentence. */
export function roleTopic({ roles, tasks }: Subject, has: string): Topic {
	const textOf = (places: readonly number[]): string => places.map((at) => tasks[at]![0]).join(' and ');
	// Two ways to sign in to one VM would be one task.
	const signIn = (at: number): string | undefined => /sign in to (VM.)/.exec(tasks[at]![0])?.[1];
	const needs = tasks.flatMap((_, one) => [
		`${one}`,
		...tasks.flatMap((_, two) => (one < two && (signIn(one) ?? '') !== signIn(two) ? `${one}+${two}` : []))
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
		suits: ({ needs }, difficulty) => difficulty === 2 || needs!.includes('+') === difficulty > 1,
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
					? `That doesn’t let them ${textOf(lacks.slice(0, 1))}`
					: answer !== key
						? `That’s more than they need to ${textOf(places)}`
						: next === undefined
							? `No other listed role lets them ${places.length > 1 ? 'both ' : ''}${textOf(places)}`
							: `${next} would allow more than they need to ${textOf(places)}`
			}`;
		}
	};
}
