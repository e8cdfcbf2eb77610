// One walk through a lab: where the person is, what was predicted, what was pasted and what it showed.
import type { Finding, Said } from '#lib/domain/lab/examine.ts';
import { checksOf, type Lab } from '#lib/domain/lab/lab.ts';
import {
	isObject,
	list,
	maybe,
	object,
	text,
	truth,
	where,
	yes,
	type Shape
} from '#lib/domain/parser/parser.ts';

/** How much guidance is on show: everything, the goals, or only the aim. */
export const guidances = ['worked', 'goals', 'unaided'] as const;
export type Guidance = (typeof guidances)[number];

/** `azure`: with hands on a subscription. `reading`: outputs are given, and what follows from them is predicted. */
export type Way = 'azure' | 'reading';

export type Screen =
	| { readonly kind: 'about' | 'predict' | 'fail' | 'prove' | 'clear' | 'end' }
	| { readonly kind: 'step'; readonly index: number }
	| { readonly kind: 'read'; readonly index: number };

export interface Choice {
	readonly option: number;
	/** Why, in the person's own words. */
	readonly because?: string;
}

export interface Run {
	readonly way: Way;
	readonly guidance: Guidance;
	/** Index into the screens of this way. */
	readonly at: number;
	/** By question, of the predictions and of the given outputs. */
	readonly picks: Readonly<Record<string, Choice>>;
	/** By check: of what was pasted what the proof needs, and what it showed. A paste that wasn't understood is never stored. */
	readonly findings: Readonly<Record<string, Finding>>;
}

/** Worked the first time, unaided from the second on: guidance that stays keeps one from remembering. */
export const freshRun = (provedBefore: number): Run => ({
	way: 'azure',
	guidance: provedBefore === 0 ? 'worked' : 'unaided',
	at: 0,
	picks: {},
	findings: {}
});

/** The screens of a walk, in their order. */
export function screensOf(lab: Lab, { way, guidance }: Pick<Run, 'way' | 'guidance'>): readonly Screen[] {
	if (way === 'reading')
		return [
			{ kind: 'about' },
			...lab.given.map((_, index): Screen => ({ kind: 'read', index })),
			{ kind: 'end' }
		];
	return [
		{ kind: 'about' },
		{ kind: 'predict' },
		...(guidance === 'worked' ? workedSteps(lab) : goalSteps(lab)),
		{ kind: 'prove' },
		{ kind: 'clear' },
		{ kind: 'end' }
	];
}

/** The step that the negative test follows. */
export const failsAfter = (lab: Lab): number => lab.negative.after ?? lab.steps.length - 1;

/** A screen for each step, and one for what must fail where it has to be done. */
const workedSteps = (lab: Lab): readonly Screen[] =>
	lab.steps.flatMap((_, index): readonly Screen[] =>
		index === failsAfter(lab) ? [{ kind: 'step', index }, { kind: 'fail' }] : [{ kind: 'step', index }]
	);

/** One screen of goals. What must fail in between is among them; at the end it has its own screen. */
const goalSteps = (lab: Lab): readonly Screen[] =>
	failsAfter(lab) === lab.steps.length - 1
		? [{ kind: 'step', index: -1 }, { kind: 'fail' }]
		: [{ kind: 'step', index: -1 }];

/** Every check before the tear-down was met. */
export const isProved = (lab: Lab, run: Run): boolean =>
	lab.checks.every(({ id }) => run.findings[id]?.proved === true);

/** Every given output was answered, and every answer is right. */
export const isRead = (lab: Lab, run: Run): boolean =>
	lab.given.every(({ id, right }) => run.picks[id]?.option === right);

const choice = object<Choice>({
	option: where('integer', Number.isInteger),
	because: maybe(text)
});
const finding = object<Finding>({
	proved: truth,
	output: text,
	struck: where<Finding['struck']>('list', Array.isArray),
	said: list(object<Said>({ holds: truth, says: text, unverified: maybe(yes) }))
});

/** The entries of a stored record that pass, and that the lab still has. */
function entriesOf<T>(value: unknown, known: ReadonlySet<string>, shape: Shape<T>): Record<string, T> {
	const entries = isObject(value) ? Object.entries(value) : [];
	return Object.fromEntries(
		entries.filter((entry): entry is [string, T] => known.has(entry[0]) && shape(entry[1]) === undefined)
	);
}

/** A run as it was kept, perhaps by an older app or of an older edition of the lab: what does not fit is left out. */
export function readRun(kept: unknown, lab: Lab, provedBefore: number): Run {
	const fresh = freshRun(provedBefore);
	if (!isObject(kept)) return fresh;
	const guidance = guidances.find((each) => each === kept.guidance) ?? fresh.guidance;
	const way = kept.way === 'reading' ? 'reading' : 'azure';
	const questions = new Set([...lab.predict, ...lab.given].map(({ id }) => id));
	const checks = new Set(checksOf(lab).map(({ id }) => id));
	const last = screensOf(lab, { way, guidance }).length - 1;
	return {
		way,
		guidance,
		at: Number.isInteger(kept.at) ? Math.min(last, Math.max(0, kept.at as number)) : 0,
		picks: entriesOf(kept.picks, questions, choice),
		findings: entriesOf(kept.findings, checks, finding)
	};
}
