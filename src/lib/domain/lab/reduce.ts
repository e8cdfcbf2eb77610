// What an older app stored of a lab, made as small as what's stored today.
import { checksOf, type Check, type Lab } from '#lib/domain/lab/lab.ts';
import { needed } from '#lib/domain/lab/query.ts';
import { jsonIn } from '#lib/domain/lab/paste/json.ts';
import { readAs } from '#lib/domain/lab/paste/read.ts';
import { redact } from '#lib/domain/lab/redact/redact.ts';
import { isUnreduced, type Evidence, type Proof } from '#lib/domain/proof.ts';

/** The value that was read from an output at the time: it was stored as JSON, or as the text that was pasted. */
function valueOf(check: Check, output: string): unknown {
	const json = jsonIn(output, true);
	if (json.ok) return json.value;
	const read = readAs(check, output);
	return read.ok ? read.value : undefined;
}

function reduced(evidence: Evidence, checks: readonly Check[]): Evidence {
	if (evidence.check !== undefined) return evidence;
	const check = checks.find(({ command, title }) => command === evidence.command || title === evidence.title);
	const plain = redact(evidence.output).text;
	const value = check && valueOf(check, plain);
	const output = value === undefined ? plain : JSON.stringify(needed(check!, value));
	return { ...evidence, check: check?.id ?? '', output };
}

/**
 * Returns the proof with only what its checks need of each output, and without the secrets that the app knows by now. `lab`: as it is
 * today; where it no longer has a check, the output keeps its text.
 */
export function reducedProof(proof: Proof, lab: Lab | undefined): Proof {
	if (proof.evidence === undefined || !isUnreduced(proof)) return proof;
	const checks = lab === undefined ? [] : checksOf(lab);
	return { ...proof, evidence: proof.evidence.map((each) => reduced(each, checks)) };
}
