// A practice session from a draft that was stored, perhaps by an earlier version, whose rounds, sets and single questions had a
// shape each.
import {
	anInstant,
	either,
	isObject,
	list,
	maybe,
	name,
	object,
	oneOf,
	parser,
	record,
	span,
	text,
	truth,
	where,
	whole,
	yes,
	type Fields,
	type Shape
} from '#lib/domain/parser/parser.ts';
import { confidences, misses, missOverrides } from '#lib/domain/practice/answer.ts';
import type { Graded } from '#lib/domain/practice/grade.ts';
import { keptVariant } from '#lib/domain/practice/session/kept-variant.ts';
import { answered, untouched, type Response } from '#lib/domain/practice/session/response.ts';
import {
	modes,
	phases,
	type PracticeSession,
	type PromptStep,
	type Step,
	type VariantStep
} from '#lib/domain/practice/session/session-state.ts';
import { setSizes } from '#lib/domain/practice/set-summary.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import { fromMs } from '#lib/domain/time/instant.ts';

const confidence = oneOf(confidences);
const selections = list(record(list(text)));
const response = object<Response>({
	given: selections,
	read: list(text),
	item: whole(0),
	ms: span,
	said: maybe(confidence),
	confidence: maybe(confidence),
	right: maybe(truth),
	first: maybe(selections),
	flagged: maybe(yes),
	closed: maybe(whole(0)),
	looked: maybe(span),
	as: maybe(oneOf(missOverrides)),
	graded: maybe(
		object<Graded>({
			right: truth,
			miss: maybe(oneOf(misses)),
			// It goes into the log as it is, and the log keeps anything.
			given: where<Graded['given']>('object', isObject)
		})
	)
});
// What this version can't make is passed over when it is asked, so any id reads.
const step = either<Step, Step>(
	object<PromptStep>({ prompt: name, session: maybe(name) }),
	object<VariantStep>({
		family: name as Shape<FamilyId>,
		edition: whole(0),
		seed: whole(0),
		items: maybe(whole(1)),
		series: maybe(yes),
		session: maybe(name),
		kept: maybe(keptVariant)
	})
);
const fields: Fields<PracticeSession> = {
	id: name,
	mode: oneOf(modes),
	started: anInstant,
	steps: list(step),
	responses: list(response),
	at: whole(0),
	phase: oneOf(phases),
	exam: truth,
	limit: maybe(span),
	size: maybe(oneOf(setSizes)),
	behind: span,
	session: maybe(name),
	closed: list(name),
	lookUp: maybe(object<NonNullable<PracticeSession['lookUp']>>({ budget: whole(0), since: maybe(anInstant) }))
};
const parse = parser(object(fields));

type Stored = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Stored => (isObject(value) ? value : {});

/** What a round of an earlier version kept of an answered step. */
const results = list(object({ right: truth, confidence, ms: span }));

/** A round of an earlier version: a result for each step that was answered, and what was begun of the next one. */
function fromRound({
	items: steps,
	results: done,
	confidence: said,
	tried,
	told,
	spent,
	...round
}: Stored): unknown {
	if (!Array.isArray(steps) || !Array.isArray(done) || results(done) !== undefined) return undefined;
	if (done.length > steps.length) return undefined;
	const begun = { ...untouched, ...objectOf(tried), ms: spent, ...(said === undefined ? {} : { said }) };
	const responses = steps.map((_, index) => {
		const { tried: given, ...result } = objectOf(done[index]);
		return index === done.length ? begun : { ...untouched, ...objectOf(given), ...result };
	});
	const at = done.length - (told === true ? 1 : 0);
	if (told === true && !(isObject(done[at]?.tried) && 'family' in objectOf(steps[at]))) return undefined;
	const over = at >= steps.length;
	return {
		...round,
		mode: 'round',
		steps,
		responses,
		at: over ? Math.max(0, steps.length - 1) : at,
		phase: over ? 'ended' : 'asking',
		exam: false,
		behind: 0
	};
}

const fromSet = ({ questions, tries, ...set }: Stored): Stored => ({
	...set,
	mode: set.lookUp === undefined ? 'set' : 'drill',
	closed: [],
	steps: questions,
	responses: tries
});

const fromSingle = ({ family, edition, seed, tried }: Stored): Stored => ({
	id: `single-${family}-${edition}-${seed}`,
	mode: 'single',
	started: fromMs(0),
	steps: [{ family, edition, seed }],
	responses: [tried],
	at: 0,
	phase: 'asking',
	exam: false,
	behind: 0,
	closed: []
});

function upgraded(value: unknown): unknown {
	if (!isObject(value) || 'mode' in value) return value;
	return 'questions' in value ? fromSet(value) : 'items' in value ? fromRound(value) : fromSingle(value);
}

/** Returns the session; nothing where it doesn't read. */
export function readSession(value: unknown): PracticeSession | undefined {
	const read = parse(upgraded(value));
	if (!read.ok) return undefined;
	const { steps, responses, at, phase } = read.value;
	const fits =
		steps.length === responses.length && (at < steps.length || (steps.length === 0 && phase === 'ended'));
	return fits && responses.every((one) => one.said === undefined || !answered(one)) ? read.value : undefined;
}
