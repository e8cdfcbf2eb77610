// Reading the stored log of answers and its summaries.
import { confidences, misses, type Answer, type Asked } from '#lib/domain/practice/answer.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { aDay, anInstant, aZone } from '#lib/domain/parser/common.ts';
import {
	anything,
	either,
	list,
	maybe,
	name,
	object,
	oneOf,
	truth,
	yes,
	whole,
	parser
} from '#lib/domain/parser/parser.ts';

type OfPrompt = Extract<Asked, { readonly prompt: string }>;
type OfFamily = Extract<Asked, { readonly family: string }>;

const asked = either<Asked, Asked>(
	object<OfPrompt>({ exam: name, prompt: name }),
	object<OfFamily>({ exam: name, family: name, edition: whole(0), seed: whole(0), axis: maybe(name) })
);

/** An answer, as stored. */
export const parseAnswer = parser(
	object<Answer>({
		id: name,
		at: anInstant,
		zone: aZone,
		of: asked,
		given: anything,
		right: truth,
		miss: maybe(oneOf(misses)),
		confidence: maybe(oneOf(confidences)),
		ms: maybe(whole(0)),
		set: maybe(name),
		lookedUp: maybe(yes),
		corrects: maybe(name)
	})
);

/** A summary of answers, as stored. */
export const parseProgress = parser(
	object<Progress>({
		key: name,
		answers: whole(1),
		right: whole(0),
		rightDays: list(aDay),
		lastDay: aDay,
		lastRight: truth,
		lastConfidence: maybe(oneOf(confidences)),
		lastMiss: maybe(oneOf(misses)),
		lastMissed: maybe(name),
		missedOn: maybe(list(aDay)),
		highestSeed: maybe(whole(0))
	})
);
