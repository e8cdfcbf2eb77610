// Variants as a reviewer reads them, or as data; blind, without anything that tells the answer.
import type { Family } from '#lib/domain/practice/family.ts';
import { difficultyOf, seedsFrom, turnOf } from '#lib/domain/practice/seed.ts';
import { decidingIn, rowOf, ruleOf, traceOf } from '#lib/domain/practice/variant-text.ts';
import {
	type Figure,
	type Item,
	type Paragraph,
	type Part,
	type Variant
} from '#lib/domain/practice/variant.ts';
import { allFamilies, familiesByDomain } from './families.ts';
import { reasoned, type Reasoned } from './reasoned.ts';

export interface Wanted {
	/** How many of each family, the difficulties in turn. */
	readonly count: number;
	/** The first seed. */
	readonly seed: number;
	readonly blind: boolean;
	/** Each variation too. */
	readonly vary: boolean;
}

/** The families of this name: a family, a group or a domain; all without a name. Nothing where none is called so. */
export function familiesOf(name: string | undefined): readonly Family[] | undefined {
	if (name === undefined) return allFamilies;
	if (Object.hasOwn(familiesByDomain, name)) return familiesByDomain[name];
	const found = allFamilies.filter(({ id, group }) => id === name || group === name);
	return found.length === 0 ? undefined : found;
}

export function variantsOf(family: Family, { count, seed: first, vary }: Wanted): readonly Variant[] {
	// As one person is asked them: the difficulties and the ways in turn.
	return seedsFrom(turnOf(first), count, first, undefined, family).flatMap((seed) => {
		const variant = family.make(seed, difficultyOf(seed));
		return vary ? [variant, ...family.axes.map(({ id }) => family.vary(variant, id))] : [variant];
	});
}

const letter = (index: number): string => String.fromCharCode(65 + index);
/** A piece that states a constraint stands in brackets: one of them decides. */
const textOf = (paragraph: Paragraph): string =>
	paragraph.map((piece) => (typeof piece === 'string' ? piece : `‹${piece.text}›`)).join('');

/** A figure with its constraints in brackets too, and as text. */
function markedIn(figure: Figure): Figure {
	const plain = (paragraphs: readonly Paragraph[]) => paragraphs.map((one) => [textOf(one)]);
	switch (figure.kind) {
		case 'tree':
			return { ...figure, rows: figure.rows.map(({ depth, text }) => ({ depth, text: textOf([text]) })) };
		case 'code':
			return { ...figure, lines: plain(figure.lines) };
		case 'message':
			return { ...figure, paragraphs: plain(figure.paragraphs) };
		case 'table':
			return {
				...figure,
				rows: figure.rows.map((row) => {
					const { cells, constraint } = rowOf(row);
					return constraint === undefined ? cells : cells.map((text) => textOf([{ constraint, text }]));
				})
			};
	}
}

/** The same variant without key, reasons, trace or names that tell: options are called by their place. */
function blindOf({ family, edition, seed, difficulty, axis, tabs, items, sources }: Variant) {
	const paragraphs = (all: readonly Paragraph[]) => all.map(textOf);
	return {
		family,
		edition,
		seed,
		difficulty,
		...(axis === undefined ? {} : { axis }),
		tabs: tabs.map(({ figure, ...tab }) => ({
			...tab,
			paragraphs: paragraphs(tab.paragraphs),
			...(figure === undefined ? {} : { figure: markedIn(figure) })
		})),
		items: items.map(({ type, requirement, parts }) => ({
			type,
			requirement: textOf(requirement),
			parts: parts.map(({ id, ask, options, right }) => ({
				id,
				...(ask === undefined ? {} : { ask }),
				choose: right.length,
				options: options.map(({ text }, index) => ({ id: letter(index), text }))
			}))
		})),
		sources
	};
}

/** The variant with each reason beside its option. */
const reasonedOf = ({ items, ...variant }: Variant) => ({
	...variant,
	items: items.map((item) => ({
		type: item.type,
		requirement: item.requirement,
		miss: item.miss,
		deciding: decidingIn(item),
		trace: item.explanation.flatMap(({ trace }) =>
			trace.map((step) => (step.rule === '' ? step.text : step))
		),
		parts: reasoned(item)
	}))
});

/** Everything about these families and variants, as data. */
export function asData(families: readonly Family[], wanted: Wanted): unknown {
	return families.map((family) => {
		const variants = variantsOf(family, wanted);
		if (wanted.blind) return { id: family.id, edition: family.edition, variants: variants.map(blindOf) };
		return { ...family, variants: variants.map(reasonedOf) };
	});
}

function figureLines(figure: Figure): readonly string[] {
	switch (figure.kind) {
		case 'tree':
			return figure.rows.map(({ depth, text }) => `${'    '.repeat(depth)}- ${textOf([text])}`);
		case 'code':
			return figure.lines.map(textOf);
		case 'message':
			return [...figure.head.map(([name, value]) => `${name}: ${value}`), ...figure.paragraphs.map(textOf)];
		case 'table':
			return [figure.head, ...figure.rows].map((row) => `| ${rowOf(row).cells.join(' | ')} |`);
	}
}

function figureText(figure: Figure): readonly string[] {
	return [
		`  [${figure.kind}] ${figure.caption}`,
		...figureLines(markedIn(figure)).map((line) => `  ${line}`)
	];
}

const headOf = ({ id, ask }: Part): readonly string[] => (ask === undefined ? [] : [`  (${id}) ${ask}`]);
const blindText = (part: Part): readonly string[] => [
	...headOf(part),
	...part.options.map(({ text }, index) => `    ${letter(index)}. ${text}`)
];
function partText(part: Reasoned, family: Family, type: Item['type']): readonly string[] {
	const { options, right } = part;
	return [
		...headOf(part),
		...options.flatMap((option, index) => {
			const { misconception } = option;
			const told = misconception === undefined ? undefined : family.misconceptions[misconception];
			return [
				`  ${right.includes(option.id) ? '*' : ' '} ${letter(index)}. ${option.text}`,
				`       ${option.because}`,
				...(option.change === undefined
					? []
					: [
							`       ${/^(Yes|No)$/.test(option.text) ? option.text : option.also ? 'It would also be right' : type === 'order' ? 'Needed' : 'Right'} if ${option.change}.`
						]),
				...(misconception === undefined ? [] : [`       [${misconception}] ${told ?? 'not told'}`])
			];
		})
	];
}

function itemText(item: Item, family: Family, blind: boolean): readonly string[] {
	const { type, requirement, parts, miss } = item;
	const many = type === 'several' ? `, choose ${parts[0]?.right.length ?? 0}` : '';
	return [
		`Asked (${type}${many}): ${textOf(requirement)}`,
		...(blind ? parts.flatMap(blindText) : reasoned(item).flatMap((part) => partText(part, family, type))),
		...(blind
			? []
			: [
					`Rule: ${ruleOf(family, item)}`,
					`Decides: ${decidingIn(item).join(' or ')}. A miss is ${miss}.`,
					'Trace:',
					...traceOf(item).map((step) => `  ${step}`)
				])
	];
}

function variantText(variant: Variant, family: Family, blind: boolean): readonly string[] {
	const { seed, difficulty, axis, tabs, items } = variant;
	return [
		'',
		`--- ${family.id} · edition ${variant.edition} · seed ${seed} · difficulty ${difficulty}${axis === undefined ? '' : ` · varied: ${axis}`}`,
		...tabs.flatMap(({ title, paragraphs, figure }) => [
			...(title === undefined ? [] : [`<${title}>`]),
			...paragraphs.map(textOf),
			...(figure === undefined ? [] : figureText(figure))
		]),
		...items.flatMap((item) => itemText(item, family, blind))
	];
}

function familyText(family: Family, blind: boolean): readonly string[] {
	const { id, edition, group, title, lab, misconceptions, axes, sources } = family;
	return [
		'',
		`=== ${id} · edition ${edition}`,
		...(blind
			? []
			: [
					`${title} (group ${group}${lab === undefined ? '' : `, lab ${lab}`})`,
					'Misconceptions:',
					...Object.entries(misconceptions).map(([name, text]) => `  [${name}] ${text}`),
					'Axes:',
					...axes.map((axis) => `  [${axis.id}] ${axis.title}`)
				]),
		'Sources:',
		...sources.map((source) => `  ${source.title}: ${source.url} (checked ${source.checked})`)
	];
}

/** Everything about these families and variants, to be read: constraints in ‹›, right options with a star. `made`: the variants. */
export function asText(families: readonly Family[], wanted: Wanted, made = variantsOf): string {
	return families
		.flatMap((family) => [
			...familyText(family, wanted.blind),
			...made(family, wanted).flatMap((variant) => variantText(variant, family, wanted.blind))
		])
		.join('\n');
}
