// One run through a lab: the screen, what was predicted, what was pasted and what it showed.
import type { Finding, Said } from '#lib/domain/lab/examine.ts';
import { checksOf, type Lab } from '#lib/domain/lab/lab.ts';
import {
	isObject,
	list,
	maybe,
	object,
	oneOf,
	readOr,
	text,
	truth,
	where,
	yes,
	type Shape
} from '#lib/domain/parser/parser.ts';

/** How much guidance is on show: everything, the goals, or only the aim. */
export const guidances = ['worked', 'goals', 'unaided'] as const;
export type Guidance = (typeof guidances)[number];

/** `azure`: with a subscription. `reading`: outputs are given, and what follows from them is predicted. */
const ways = ['azure', 'reading'] as const;
export type LabWay = (typeof ways)[number];

export type LabScreen =
	| { readonly kind: 'about' | 'predict' | 'fail' | 'prove' | 'clear' | 'end' }
	| { readonly kind: 'step' | 'read'; readonly index: number };

export interface LabChoice {
	readonly option: number;
	/** Why, in the person's own words. */
	readonly because?: string;
}

export interface LabRun {
	readonly way: LabWay;
	readonly guidance: Guidance;
	/** Index into the screens of this way. */
	readonly at: number;
	/** By question, of the predictions and of the given outputs. */
	readonly picks: Readonly<Record<string, LabChoice>>;
	/** By check: of what was pasted what the proof needs, and what it showed. A paste that wasn't understood is never stored. */
	readonly findings: Readonly<Record<string, Finding>>;
}

/** Returns a run at its start: worked the first time, from memory after that, because guidance that stays keeps one from remembering. */
export const newLabRun = (provedBefore: number): LabRun => ({
	way: 'azure',
	guidance: provedBefore === 0 ? 'worked' : 'unaided',
	at: 0,
	picks: {},
	findings: {}
});

/** Returns the screens of a run, in their order. */
export function screensOf(
	lab: Lab,
	{ way, guidance }: Pick<LabRun, 'way' | 'guidance'>
): readonly LabScreen[] {
	if (way === 'reading')
		return [
			{ kind: 'about' },
			...lab.given.map((_, index) => ({ kind: 'read', index }) as const),
			{ kind: 'end' }
		];
	// With the goals alone all steps are one screen. What must fail among them is on it; at the end it has its own.
	const last = lab.steps.length - 1;
	const steps = guidance === 'worked' ? lab.steps.map((_, index) => index) : [-1];
	const failsBehind = guidance !== 'worked' && failsAfter(lab) === last ? -1 : failsAfter(lab);
	return [
		{ kind: 'about' },
		{ kind: 'predict' },
		...steps.flatMap((index): readonly LabScreen[] =>
			index === failsBehind ? [{ kind: 'step', index }, { kind: 'fail' }] : [{ kind: 'step', index }]
		),
		{ kind: 'prove' },
		{ kind: 'clear' },
		{ kind: 'end' }
	];
}

/** Returns the index of the step that the negative test follows. */
export const failsAfter = (lab: Lab): number => lab.negative.after ?? lab.steps.length - 1;

/** Returns whether every check before the tear-down was met. */
export const isProved = (lab: Lab, run: LabRun): boolean =>
	lab.checks.every(({ id }) => run.findings[id]?.proved === true);

/** Returns whether every given output was answered, and every answer is right. */
export const isRead = (lab: Lab, run: LabRun): boolean =>
	lab.given.every(({ id, right }) => run.picks[id]?.option === right);

const choice = object<LabChoice>({ option: where('integer', Number.isInteger), because: maybe(text) });
const finding = object<Finding>({
	proved: truth,
	output: text,
	struck: where<Finding['struck']>('list', Array.isArray),
	said: list(object<Said>({ holds: truth, says: text, unverified: maybe(yes) }))
});

/** The entries of a stored record that pass, and that the lab still has. */
function entriesOf<T>(
	value: unknown,
	known: readonly { readonly id: string }[],
	shape: Shape<T>
): Record<string, T> {
	const entries = Object.entries(isObject(value) ? value : {}) as [string, T][];
	return Object.fromEntries(
		entries.filter(([key, entry]) => known.some(({ id }) => id === key) && shape(entry) === undefined)
	);
}

/** Returns a stored run, perhaps of an older app or an older edition of the lab: what does not fit is left out. */
export function readLabRun(stored: unknown, lab: Lab, provedBefore: number): LabRun {
	const run = newLabRun(provedBefore);
	if (!isObject(stored)) return run;
	const guidance = readOr(oneOf(guidances), stored.guidance, run.guidance);
	const way = readOr(oneOf(ways), stored.way, run.way);
	const last = screensOf(lab, { way, guidance }).length - 1;
	return {
		way,
		guidance,
		at: Number.isInteger(stored.at) ? Math.min(last, Math.max(0, stored.at as number)) : 0,
		picks: entriesOf(stored.picks, [...lab.predict, ...lab.given], choice),
		findings: entriesOf(stored.findings, checksOf(lab), finding)
	};
}
