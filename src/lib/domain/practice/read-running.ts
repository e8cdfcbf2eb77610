// A round from a draft that was stored, perhaps by an older app, when a round held prompts only.
import { anInstant } from '#lib/domain/parser/common.ts';
import {
	either,
	list,
	maybe,
	name,
	object,
	oneOf,
	parser,
	span,
	truth,
	yes
} from '#lib/domain/parser/parser.ts';
import { confidences } from '#lib/domain/practice/answer.ts';
import { kinds } from '#lib/domain/practice/miss-override.ts';
import { tryFields } from '#lib/domain/practice/read-try.ts';
import { variantFields } from '#lib/domain/practice/read-variant.ts';
import type {
	PromptItem,
	RoundItem,
	RoundResult,
	Running,
	ScenarioItem
} from '#lib/domain/practice/running.ts';
import type { Try } from '#lib/domain/practice/response.ts';

const session = maybe(name);
const item = either<RoundItem, RoundItem>(
	object<PromptItem>({ prompt: name, session }),
	object<ScenarioItem>({ ...variantFields, session })
);
const aTry = maybe(object<Try>(tryFields));
const confidence = oneOf(confidences);
const result = object<RoundResult>({
	right: truth,
	confidence,
	ms: span,
	tried: aTry,
	as: maybe(oneOf(kinds))
});

const parse = parser(
	object<Running>({
		id: name,
		started: anInstant,
		items: list(item),
		results: list(result),
		confidence: maybe(confidence),
		tried: aTry,
		told: maybe(yes),
		spent: span,
		limit: maybe(span),
		closed: list(name)
	})
);

/** What is told was a scenario, and answered. */
const isTold = ({ items, results }: Running): boolean => {
	const last = items[results.length - 1];
	return last !== undefined && 'family' in last && results.at(-1)?.tried !== undefined;
};

/** The round; none where it does not read. */
export function readRunning(value: unknown): Running | undefined {
	const read = parse(value);
	if (!read.ok) return undefined;
	const round = read.value;
	const fits = round.results.length <= round.items.length && (round.told !== true || isTold(round));
	return fits ? round : undefined;
}
