// What of the content is a fact and no matter of words: a change of words leaves these as they were.
import { allPlaces, kindOf } from './places.ts';
import type { Shipped } from './shipped.ts';

/** Product, role and setting names: several words with capitals, words with capitals inside, and these. */
const names =
	/\b[A-Z][\w-]*(?: [A-Z][\w-]*)+|\b[\w-]*[a-z][\w-]*[A-Z][\w-]*|\b[A-Z]{2,}[\w-]*|\b(?:Azure|AzCopy|Archive|Basic|Bastion|Bicep|Contributor|Cold|Cool|Free|Hot|Owner|Premium|Reader|Shared|Standard|Entra|Microsoft)\b/g;
const numbers = /\d+(?:[.,:/]\d+)*/g;

function factsIn(field: string, text: string): readonly string[] {
	const kind = kindOf(field);
	const key = field.split(/[.[]/).findLast((part) => /^[a-z]/i.test(part)) ?? field;
	if (kind !== 'sentence') return [`${key}: ${text}`];
	return [
		...[...text.matchAll(numbers)].map(([number]) => `number: ${number}`),
		...[...text.matchAll(names)].map(([name]) => `name: ${name}`)
	];
}

/** Each piece of content with its facts: right answers by number, texts for machines whole, of sentences the numbers and names. */
export function factsOf(shipped: Shipped): Map<string, readonly string[]> {
	const facts = new Map<string, string[]>();
	const add = (of: string, found: readonly string[]) => facts.set(of, [...(facts.get(of) ?? []), ...found]);
	for (const { of, field, text } of allPlaces(shipped)) add(of, factsIn(field, text));
	for (const lab of shipped.labs)
		add(
			`lab ${lab.id}`,
			[...lab.predict, ...lab.given].map(({ id, right }) => `right: ${id} = option ${right + 1}`)
		);
	return facts;
}
