// What may be varied: one deciding constraint of a group, with the fact by which it can change an answer.
import type { GroupId } from '#lib/domain/exam.ts';
import type { AxisPath } from '#lib/domain/practice/progress-key.ts';
import type { Source } from '#lib/domain/source.ts';

/** Changing `from` into `to` can turn the answer round; `why` says by which rule. */
export interface Axis {
	/** The group and a short name of its own: `storage-access/network-rules`. Never given to another axis. */
	readonly id: string;
	readonly group: GroupId;
	/** What is changed, in a few words. */
	readonly title: string;
	readonly from: string;
	readonly to: string;
	/** Shown once an answer is written: the deciding fact. */
	readonly why: string;
	/** The family and its axis that vary the same thing, where one does. */
	readonly varied?: AxisPath;
	readonly source: Source;
}
