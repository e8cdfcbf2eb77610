// Which labs a group has, and which of them keep warm what is repaired.
import type { GroupId } from '#lib/domain/exam.ts';
import type { Task } from '#lib/domain/task.ts';

/** The labs that prove a group, the easier first. */
export const labsOf = (tasks: readonly Task[], id: GroupId): readonly Task[] =>
	tasks.filter(({ kind, group, lab }) => kind === 'lab' && group === id && lab?.setUp !== true);

/** Each lab followed by the others of its group: another example teaches more than the same one again. */
export const withSiblings = (tasks: readonly Task[], labs: readonly Task[]): readonly Task[] => {
	const all = labs.flatMap((lab) => [
		lab,
		...(lab.group === undefined ? [] : labsOf(tasks, lab.group).filter(({ id }) => id !== lab.id))
	]);
	return all.filter((task, index) => all.indexOf(task) === index);
};
