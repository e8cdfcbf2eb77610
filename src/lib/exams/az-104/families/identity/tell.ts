// What the families of this domain share in telling: constraints, pages, and the company's tree of scopes.
import type { Tree } from '#lib/azure/identity/scope.ts';
import type { Answer } from '#lib/domain/practice/question-builder.ts';
import type { Figure, Piece } from '#lib/domain/practice/variant.ts';

/** A piece of text that an answer may turn on. */
export const fact = (constraint: string, text: string): Piece => ({ constraint, text });

/** The answers that wrong rules lead to: each rule with the text it gives, nothing where it leads nowhere. */
export const misled = (
	rules: readonly (readonly [id: string, text: string | false | undefined])[],
	because: (text: string) => string
): readonly Answer[] =>
	rules.flatMap(([misconception, text]) => (text ? { text, because: because(text), misconception } : []));

/**
 * The wrong rule, told as changed facts, that gives another verdict: by itself, or on top of the ones before it where there
 * is more than one obstacle; the last where none does.
 */
export function ruleThat<F>(
	rules: Readonly<Record<string, (facts: F) => F>>,
	facts: F,
	verdict: (facts: F) => boolean
): string {
	const all = Object.entries(rules);
	const right = verdict(facts);
	let seen = facts;
	const found =
		all.find(([, rule]) => verdict(rule(facts)) !== right) ??
		all.find(([, rule]) => verdict((seen = rule(seen))) !== right) ??
		all.at(-1);
	return found?.[0] ?? '';
}

/** One subscription with two resource groups, each with a VM and a storage account. */
export const tree: Tree = {
	'mg-corp': { level: 'managementGroup' },
	'sub-prod': { level: 'subscription', parent: 'mg-corp' },
	'rg-web': { level: 'resourceGroup', parent: 'sub-prod' },
	'vm-web': { level: 'resource', parent: 'rg-web' },
	stweb: { level: 'resource', parent: 'rg-web' },
	'rg-data': { level: 'resourceGroup', parent: 'sub-prod' },
	'vm-data': { level: 'resource', parent: 'rg-data' },
	stdata: { level: 'resource', parent: 'rg-data' }
};

const kinds = ['management group', 'subscription', 'resource group', 'storage account'];

/** The tree as a figure; what stands deepest are VMs and storage accounts. */
export const treeFigure: Figure = {
	kind: 'tree',
	caption: 'Scopes',
	rows: Object.keys(tree).map((name) => {
		let depth = 0;
		for (let at = tree[name]?.parent; at !== undefined; at = tree[at]?.parent) depth++;
		return { depth, text: name.startsWith('vm') ? name : `${name} (${kinds[depth]})` };
	})
};
