// Parsers of the values in the other tables: answers and their summaries, proofs, plans as last shown, drafts.
import { confidences, misses, type Answer, type Asked } from '#lib/domain/practice/answer.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import {
	aDay,
	anInstant,
	anything,
	aZone,
	either,
	list,
	maybe,
	name,
	object,
	oneOf,
	parser,
	stored,
	text,
	truth,
	whole,
	yes
} from '#lib/domain/parser/parser.ts';
import { proofKinds, type Evidence, type Predicted, type Proof } from '#lib/domain/proof.ts';
import type { ExamId } from '#lib/domain/exam.ts';
import type { KeptDay, KeptPlan, KeptSession } from '#lib/domain/needs/kept-plan.ts';
import { part } from '#lib/domain/stored-data/record-parsers.ts';
import type { Draft } from '#lib/domain/draft.ts';

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

const evidence = object<Evidence>({
	check: maybe(text),
	title: text,
	command: text,
	output: text,
	said: list(text)
});
const predicted = object<Predicted>({ ask: text, said: text, right: truth, because: maybe(text) });

/** A proof, as stored. */
export const parseProof = parser(
	object<Proof>({
		...stored,
		exam: name,
		task: name,
		day: aDay,
		how: oneOf(proofKinds),
		text,
		title: text,
		domain: maybe(name),
		group: maybe(name),
		edition: maybe(whole(0)),
		receipt: maybe(name),
		evidence: maybe(list(evidence)),
		predictions: maybe(list(predicted)),
		unaided: maybe(yes)
	})
);

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
		days: list(object<KeptDay>({ day: aDay, sessions: list(session), free: maybe(yes) }))
	})
);

/** A draft, as stored. What is in it is read by the screen that wrote it. */
export const parseDraft = parser(object<Draft>({ ...stored, value: maybe(anything), revision: maybe(text) }));
