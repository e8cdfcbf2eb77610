// A set from a draft that was stored, perhaps by an older app.
import { anInstant } from '#lib/domain/parser/common.ts';
import {
	isObject,
	list,
	maybe,
	name,
	object,
	oneOf,
	parser,
	span,
	truth,
	where,
	whole,
	yes
} from '#lib/domain/parser/parser.ts';
import { misses } from '#lib/domain/practice/answer.ts';
import { kinds } from '#lib/domain/practice/miss-override.ts';
import { tryFields } from '#lib/domain/practice/read-try.ts';
import { variantFields } from '#lib/domain/practice/read-variant.ts';
import type { Graded } from '#lib/domain/practice/set/graded.ts';
import { phases, type RunningSet, type SetQuestion, type SetTry } from '#lib/domain/practice/set/running.ts';
import { setSizes } from '#lib/domain/practice/set-summary.ts';

const graded = object<Graded>({
	right: truth,
	miss: maybe(oneOf(misses)),
	// It goes into the log as it is, and the log keeps anything.
	given: where<Graded['given']>('object', isObject)
});
const parse = parser(
	object<RunningSet>({
		id: name,
		started: anInstant,
		size: oneOf(setSizes),
		limit: span,
		exam: truth,
		questions: list(object<SetQuestion>({ ...variantFields, items: whole(1), series: maybe(yes) })),
		tries: list(
			object<SetTry>({
				...tryFields,
				closed: maybe(whole(0)),
				looked: maybe(span),
				as: maybe(oneOf(kinds)),
				graded: maybe(graded)
			})
		),
		at: whole(0),
		phase: oneOf(phases),
		behind: span,
		session: maybe(name),
		lookUp: maybe(object<NonNullable<RunningSet['lookUp']>>({ budget: whole(0), since: maybe(anInstant) }))
	})
);

/** The set; none where it does not read. */
export function readSet(value: unknown): RunningSet | undefined {
	const read = parse(value);
	if (!read.ok) return undefined;
	const { questions, tries, at } = read.value;
	return questions.length === tries.length && at < questions.length ? read.value : undefined;
}
