// Reading the plans as last shown.
import type { ExamId } from '#lib/domain/exam.ts';
import type { KeptDay, KeptPlan, KeptSession } from '#lib/domain/schedule/kept-plan.ts';
import { aDay } from '#lib/domain/parser/common.ts';
import { list, maybe, name, object, oneOf, parser, whole, yes } from '#lib/domain/parser/parser.ts';
import { part } from '#lib/domain/stored-data/task.ts';

/** The plan of an exam as last shown, outside the record that makes it. */
export interface StoredPlan extends KeptPlan {
	readonly exam: ExamId;
}

const session = object<KeptSession>({
	task: name,
	turn: whole(1),
	part: maybe(part),
	place: oneOf(['desk', 'anywhere']),
	minutes: whole(0),
	done: maybe(yes)
});

/** A plan as last shown, as stored. */
export const parsePlan = parser(
	object<StoredPlan>({
		exam: name,
		attempt: name,
		days: list(object<KeptDay>({ day: aDay, sessions: list(session) }))
	})
);
