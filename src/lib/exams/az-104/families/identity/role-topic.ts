// Which of four roles is the least: of Azure, or of Microsoft Entra ID.
import { leastFor, type Subject } from '#lib/azure/identity/least-role.ts';
import { side, type Row, type Topic } from '#lib/exams/az-104/families/topics.ts';

export const least = 'You must use the principle of least privilege.';

/** Returns a topic: which of four roles is the least for one or two tasks. `has`: where, as a sentence. */
export function roleTopic({ roles, tasks }: Subject, has: string): Topic {
	const texts = Object.fromEntries(tasks.map(([text], at) => [at, text]));
	const placesOf = ({ task, also }: Row): readonly number[] =>
		[task!, also!].filter((one) => one !== 'none').map(Number);
	return {
		noun: 'group',
		intro: `${has} You plan access for {count}. Each group can have only one built-in role. ${least}`,
		sides: {
			task: side('role', 'First task', texts, 'the first task of {name} were to {}', '{name} must {}'),
			also: side(
				'role',
				'Second task',
				{ ...texts, none: 'none' },
				{ '': 'the second task of {name} were to {}', none: '{name} had no second task' },
				{ '': 'it must also {}', none: 'it has no other task' }
			)
		},
		decide(row) {
			const places = placesOf(row);
			// Two ways to sign in to one VM would be one task.
			const signIns = places.flatMap((at) => /sign in to (VM.)/.exec(tasks[at]![0])?.[1] ?? []);
			return row['task']! < row['also']! && new Set(signIns).size === signIns.length
				? leastFor({ roles, tasks }, places)
				: undefined;
		},
		asks: Object.fromEntries(Object.keys(roles).map((role) => [role, role])),
		single: 'Which role should you assign?',
		table: 'Which role should you assign to each group?',
		why(row, answer) {
			const at = String(Object.keys(roles).indexOf(answer));
			const lacks = placesOf(row).find((place) => !tasks[place]![1].includes(at));
			return `${answer} ${roles[answer]!}. ${
				lacks !== undefined
					? `That doesn’t let them ${tasks[lacks]![0]}`
					: leastFor({ roles, tasks }, placesOf(row)) === answer
						? 'That’s the least that’s enough'
						: 'That’s more than they need'
			}`;
		}
	};
}
