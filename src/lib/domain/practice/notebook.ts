// The variation notebook: what a person wrote when they changed one deciding constraint, asked again like any prompt.
import { compact } from '#lib/domain/compact.ts';
import type { GroupId } from '#lib/domain/exam.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Recall } from '#lib/domain/practice/prompt.ts';
import type { Askable } from '#lib/domain/practice/selection/round.ts';
import { present, type Stored } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** What a variation varies: a prompt or a lab, by its id, with what it asked, so that it reads well after that is gone. */
export interface NotedFrom {
	readonly kind: 'prompt' | 'lab';
	readonly id: string;
	readonly text: string;
}

/** One variation. Without `from` it was written by hand. */
export interface Noted extends Stored {
	readonly group: GroupId;
	/** Id of the axis that was changed, where it is one that we offer. */
	readonly axis?: string;
	readonly from?: NotedFrom;
	/** The new condition, as a question. */
	readonly condition: string;
	/** The answer that now holds. */
	readonly answer: string;
	/** The answer is another one than before; absent where nothing stood before or the person did not say. */
	readonly flips?: boolean;
	/** The day on which it was written. */
	readonly day: Day;
}

const prefix = 'own/';

/** The id under which a variation is asked. */
export const promptIdOf = ({ id }: Pick<Noted, 'id'>): string => `${prefix}${id}`;

/** Whether a prompt id names a variation of the person's. */
export const isNotedId = (promptId: string): boolean => promptId.startsWith(prefix);

/** The variation that a prompt id names, deleted ones too; none where it names no variation. */
export const notedOf = (notebook: readonly Noted[], promptId: string): Noted | undefined =>
	isNotedId(promptId) ? notebook.find(({ id }) => id === promptId.slice(prefix.length)) : undefined;

/** What a round may ask of the notebook. One written today is not asked today: it is still in mind. */
export const askableOf = (notebook: readonly Noted[]): readonly Askable[] =>
	present(notebook).map((noted) => ({ id: promptIdOf(noted), group: noted.group, written: noted.day }));

/** The notebook's variations as they are asked, each with the fact of its axis where that is one of `axes`. */
export const recallsOf = (notebook: readonly Noted[], axes: readonly Axis[]): readonly Recall[] =>
	present(notebook).map((noted) => {
		const { group, from, condition, answer, flips } = noted;
		const axis = axes.find(({ id }) => id === noted.axis);
		return compact({
			id: promptIdOf(noted),
			group,
			ask: condition,
			answer,
			before: from?.text || undefined,
			flips,
			fact: axis?.why,
			source: axis?.source
		});
	});
