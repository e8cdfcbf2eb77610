// Outputs of commands that print a secret under a name that doesn't say so, or under none.
import { endOfCommand } from '#lib/domain/lab/redact/commands.ts';
import { linesOf } from '#lib/domain/lab/redact/lines.ts';

/** Commands that print one secret, or names with secrets. */
const secret =
	/^az (?:network vpn-connection shared-key|keyvault secret (?:show|set)\b|containerapp(?: job)? secret (?:show|set\b|list\b.*--show-values)|appconfig kv show|rest .*access-?pass)|^kubectl get secrets?\b.*(?:jsonpath|template|base64)/is;
/** Commands that print keys. */
const keys =
	/^az [a-z -]{0,60}(?:keys?|credentials?|access-token|connection-string) [a-z -]{0,30}|^az [a-z -]{0,60}list-keys/;
const typed = /(?:^|[$>#%] |\n)(?=(?:az|kubectl) [a-z])/g;
const prompt = /(?:PS |[\w.-]{1,40}[@:]|\w{1,20} \[)[^\n]{0,100}?[$>#%](?: |$)|[$>#] |(?:az|kubectl) [a-z]/y;

export interface Output {
	readonly start: number;
	readonly end: number;
	/** It has keys in it, and may have other things. */
	readonly ofKeys: boolean;
}

/** Up to the next prompt. */
export function* outputsIn(text: string): Iterable<Output> {
	let done = 0;
	for (const { 0: before, index } of text.matchAll(typed)) {
		const at = index + before.length;
		if (at < done) continue;
		const start = endOfCommand(text, at);
		done = start;
		const command = text.slice(at, Math.min(start, at + 2_000)).replaceAll(/\s+/g, ' ');
		const ofKeys = !secret.test(command);
		if (ofKeys && !keys.test(command)) continue;
		const query = /--query[ =](.*)/.exec(command)?.[1];
		if (!ofKeys && query !== undefined && !/value/i.test(query)) continue;
		let end = start;
		for (const line of linesOf(text, Math.min(text.length, start + 1))) {
			prompt.lastIndex = line.start;
			if (prompt.test(text)) break;
			end = line.end;
		}
		done = end;
		yield { start, end, ofKeys };
	}
}

/** Returns whether the index is in one of the outputs, which are in their order. */
export function isIn(outputs: readonly Output[], index: number): boolean {
	let [low, high] = [0, outputs.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (outputs[middle]!.end <= index) low = middle + 1;
		else high = middle;
	}
	return low < outputs.length && outputs[low]!.start <= index;
}
