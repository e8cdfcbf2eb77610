// Reading stored proofs.
import { proofKinds, type Evidence, type Predicted, type Proof } from '#lib/domain/proof.ts';
import { aDay, stored } from '#lib/domain/parser/common.ts';
import {
	list,
	maybe,
	name,
	object,
	oneOf,
	parser,
	text,
	truth,
	whole,
	yes
} from '#lib/domain/parser/parser.ts';

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
