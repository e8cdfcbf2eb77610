// Whether an item is fully answered, and which of its parts is the next.
import type { Selection } from '#lib/domain/practice/grade.ts';
import type { Item, Part } from '#lib/domain/practice/variant.ts';

const done = ({ id, right }: Part, given: Selection): boolean => (given[id]?.length ?? 0) >= right.length;

/** Every part has as many chosen as there are right ones. */
export const complete = ({ parts }: Pick<Item, 'parts'>, given: Selection): boolean =>
	parts.every((part) => done(part, given));

/** The place of the first part that is not answered; the number of parts where all are. */
export const nextPart = ({ parts }: Pick<Item, 'parts'>, given: Selection): number => {
	const place = parts.findIndex((part) => !done(part, given));
	return place < 0 ? parts.length : place;
};
