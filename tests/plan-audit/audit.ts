// The audit of the plan: made-up people, each rule of a good plan as one line, the worst examples as plans to read.
import { coachRules } from './coach-rules.ts';
import { follow } from './follow.ts';
import { gridLines } from './grid.ts';
import { askedMorningOf, firstEvening, morningOf, type Morning } from './mornings.ts';
import { personOf } from './people.ts';
import { printed } from './print.ts';
import { rules } from './rules.ts';
import { stabilityLines } from './stability.ts';

export interface Line {
	readonly rule: string;
	readonly applies: number;
	readonly broken: number;
	/** How many may be broken; a line of a share is in per cent. */
	readonly most: number;
	readonly unit?: '%';
	/** The first people who break it, with what breaks it. */
	readonly examples: readonly { readonly person: number; readonly what: string }[];
}

export interface Audit {
	readonly lines: readonly Line[];
	readonly evenings: readonly Morning[];
	readonly mornings: readonly Morning[];
}

const usualSeed = 'resit plan audit 1';
const shown = 6;
/** The allowances of the rules are for so many. */
const everyone = 500;

/** Audits so many people. `grid`: also the whole grid of the diagnosis. `seed`: of other people than usual. */
export function audit(count: number, { grid = true, seed = usualSeed } = {}): Audit {
	const people = Array.from({ length: count }, (_, number) => personOf(number, seed));
	const evenings = people.map(firstEvening);
	const mornings = people.map(morningOf);
	const checked = [...rules, ...coachRules].map(({ name, most, of, check }): Line => {
		const results = (of === 'first' ? evenings : of === 'later' ? mornings : [...evenings, ...mornings]).map(
			(morning) => ({ person: morning.person.number, what: check(morning) })
		);
		const broken = results.filter(({ what }) => what !== undefined && what !== '');
		return {
			rule: name,
			applies: results.filter(({ what }) => what !== undefined).length,
			broken: broken.length,
			most: Math.ceil((most * count) / everyone),
			examples: broken.slice(0, shown).map(({ person, what }) => ({ person, what: what! }))
		};
	});
	return {
		lines: [
			...checked,
			followLine('A perfect follower of a plan that “fits” is told yes in Ready?', people),
			followLine(
				'… and of one that fits once dates are longer',
				evenings.flatMap(({ person, plan: { choices } }) => {
					const [choice] = choices;
					const isLonger = choice?.kind === 'minutes' && choice.dates !== undefined;
					return isLonger ? [{ ...person, availability: choice.availability }] : [];
				})
			),
			...stabilityLines(people),
			...(grid ? gridLines() : [])
		],
		evenings,
		mornings
	};
}

function followLine(rule: string, people: readonly ReturnType<typeof personOf>[]): Line {
	const followed = people.flatMap((person) => {
		const result = follow(person);
		return result === undefined || result.first.exam.standing !== 'fits'
			? []
			: [{ person: person.number, ...result }];
	});
	const broken = followed.filter(({ gate }) => gate.answer !== 'yes');
	return {
		rule,
		applies: followed.length,
		broken: broken.length,
		most: 0,
		examples: broken.slice(0, shown * 3).map(({ person, gate }) => ({
			person,
			what: gate.answer === 'yes' ? '' : gate.because.map(({ id, state }) => `${id} ${state}`).join(', ')
		}))
	};
}

/** Returns the lines as a table. */
export const tableText = (lines: readonly Line[]): string =>
	lines
		.map(({ rule, applies, broken, most, unit = '', examples }) => {
			const mark = broken > most ? '✗' : '✓';
			const told =
				broken > most ? examples.map(({ person, what }) => `\n      person ${person}: ${what}`).join('') : '';
			return `${mark} ${String(applies).padStart(8)} ${`${broken}${unit}`.padStart(7)}  ${rule}${most > 0 ? ` (at most ${most}${unit})` : ''}${told}`;
		})
		.join('\n');

export const exampleText = (mornings: readonly Morning[], numbers: readonly number[]): string =>
	numbers
		.flatMap((number) => mornings.find(({ person }) => person.number === number) ?? [])
		.map(printed)
		.join('\n\n');

/** Returns plans to read of so many people, each asked for the minutes of half a mock where no day has them. */
export const askedText = (count: number, seed = usualSeed): string =>
	Array.from({ length: count }, (_, number) => printed(askedMorningOf(personOf(number, seed)))).join('\n\n');
