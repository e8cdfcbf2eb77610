// Mappings of JSON, also of JSON in a string.
import { isData, isTelling, mappingOf, type Mapping } from '#lib/domain/lab/redact/mapping.ts';
import { named } from '#lib/domain/lab/redact/names.ts';
import { quotedAt } from '#lib/domain/lab/redact/quoted.ts';

const tokens = /[{}]+|(\\{0,7})"([\w.:$/-]{1,80})\1"\s*:\s*(?:(\{)|(?=\\{0,7}"))/g;
/** Deeper than any output. */
const deepest = 100;

export function* jsonMappings(text: string): Iterable<Mapping> {
	/** The mappings that are open; one that says nothing so far isn't made yet. */
	const open: (Mapping | undefined)[] = [undefined];
	let tooDeep = 0;
	let done = 0;
	const begin = (parent?: string) => {
		if (open.length > deepest) tooDeep++;
		else open.push(parent !== undefined && (named(parent) || isData(parent)) ? mappingOf(parent) : undefined);
	};
	for (const { 0: token, 2: key, 3: brace, index } of text.matchAll(tokens)) {
		if (index < done) continue;
		if (key === undefined) {
			for (const each of token) {
				if (each === '{') begin();
				else if (tooDeep > 0) tooDeep--;
				else if (open.length > 1) {
					const closed = open.pop();
					if (closed !== undefined) yield closed;
				}
			}
			continue;
		}
		const mapping = (open[open.length - 1] ??= mappingOf());
		mapping.size++;
		if (brace !== undefined) begin(key);
		else if (isTelling(key) || isData(mapping.parent)) {
			const { start, end } = quotedAt(text, index + token.length)!;
			mapping.fields.push({ key, start, end });
			done = end;
		}
	}
	// What was cut off before its last brace.
	for (const mapping of open) if (mapping !== undefined) yield mapping;
}
