// Whether a note reads like an exam question. The agreement that everybody accepts before an exam asks that none be written
// down, so the person is told, and may say it in categories instead. A guess from the wording alone: it must rarely be wrong
// about an honest note, so it takes one plain sign, or two faint ones.

/** What in a note reads like exam content. */
export const examSigns = ['phrase', 'options', 'scenario', 'asks', 'answer', 'names', 'address'] as const;
export type ExamSign = (typeof examSigns)[number];

/** Longer than any note; what lies beyond is not looked at. */
const longest = 2000;

/** Stock phrases of exam questions. Nobody writes a category so. */
const phrases =
	/\b(what|which [\w ]{1,40}) should (you|i|we|he|she|they) (do|use|configure|create|include|recommend|run|select|add|assign|modify|deploy|implement)\b|\beach correct (answer|selection)\b|\bdoes th(is|e solution) meet (the|this) goal\b|\bnote: this question\b|\byou need to (ensure|recommend|identify|configure|prevent|minimi[sz]e)\b|\bthe solution must\b|\byou plan to (deploy|create|use|migrate|move|enable)\b|\bdrag the appropriate\b|\banswer area\b/i;

/** Opens the scene of a question. */
const scenes =
	/\b(you have|your company has|there is|there are|the company has) (an?|one|two|three|four|several|the following)\b[^.?!\n]{0,60}\b(subscriptions?|tenants?|storage accounts?|virtual (networks?|machines?)|vms?|vnets?|resource groups?|registr(y|ies)|vaults?|web apps?|users?|groups?|app service plans?)\b|\b(contoso|fabrikam|litware|adatum|tailwind traders|northwind traders|woodgrove|proseware|a\. datum)\b/i;

/** Names that questions give to resources: VM1, RG2, Sub1, contoso's storage1. */
const names =
	/\b(vms?|rg|vnets?|subnets?|nsg|nic|sub|subscription|storage|account|user|group|admin|vault|rsv|lb|webapp|app|plan|policy|role|share|container|disk|workspace|server|location|tenant|registry)[-_]?\d{1,3}\b/gi;

/** Lettered options, one after the other: A) … B) … */
const letters = /(?:^|[\s(])([a-f])[).:]\s+\S/gim;

/** Says what the answer was. */
const answers =
	/\b(the )?(correct|right) answers? (is|was|were|are|must|should)\b|\b(my|the) answers? (is|was|were)\b|\bi (chose|picked|selected|answered|clicked|ticked)\b|\bthe options? (were|was|are|included)\b/i;

/** Retells what was asked. */
const asks =
	/\b(the|a|one|another|first|last) (question|case study|item) (was|asked|said|showed|gave|described|went|read)\b|\b(they|it) asked (what|which|how|whether|who|where|if|me)\b|\bi was asked\b|\bquestion (no\.? ?|number |#)?\d+\b/i;

const address = /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(\/\d{1,2})?\b/;

/** A sentence that ends in a question mark and is not one that a person asks of themselves. */
const question = (text: string): boolean =>
	(text.match(/[^.?!\n]{25,}\?/g) ?? []).some((sentence) => !/\b(i|me|my|myself)\b/i.test(sentence));

/** Options A, B and C, in this order. */
function lettered(text: string): boolean {
	const found = [...text.matchAll(letters)].map(([, letter]) => letter!.toLowerCase()).join('');
	return found.includes('abc');
}

const plain: readonly ExamSign[] = ['phrase', 'options'];

/** What in a note reads like an exam question; nothing where it reads like a note. */
export function examSignsIn(note: string): readonly ExamSign[] {
	const text = note.slice(0, longest);
	const unlike = new Set((text.match(names) ?? []).map((name) => name.toLowerCase()));
	const tests: Readonly<Record<ExamSign, boolean>> = {
		phrase: phrases.test(text),
		options: lettered(text),
		scenario: scenes.test(text),
		asks: asks.test(text) || question(text),
		answer: answers.test(text),
		names: unlike.size > 1,
		address: address.test(text)
	};
	const found = examSigns.filter((sign) => tests[sign]);
	return found.length > 1 || found.some((sign) => plain.includes(sign)) ? found : [];
}
