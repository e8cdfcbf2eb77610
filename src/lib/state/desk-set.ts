// A set at a desk that knows nobody: begun so that its questions follow from its number alone, and ended in a code.
import { isBench } from '#lib/domain/is-bench.ts';
import { choicesOf } from '#lib/domain/practice/set/choices.ts';
import type { Extra } from '#lib/domain/practice/set/clock.ts';
import { dayFitsCode, writeCode } from '#lib/domain/practice/set/code.ts';
import {
	deskId,
	deskNumbers,
	deskOf,
	deskQuestions,
	deskSizes,
	printOf,
	type DeskContent,
	type DeskSet,
	type DeskSize
} from '#lib/domain/practice/set/desk.ts';
import type { RunningSet } from '#lib/domain/practice/set/running.ts';
import { sharesOf } from '#lib/domain/diagnosis/shares.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { pack } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { newId } from '#lib/store/stamping.ts';

/** What this version makes sets from, for nobody in particular. Needs all families. */
export const deskContent = (): DeskContent => ({
	examId: pack.exam.id,
	choices: choicesOf(pack.exam, families.byId.values()),
	shares: sharesOf(pack.exam, [])
});

interface Wanted extends DeskSize {
	readonly extra: Extra;
	readonly exam: boolean;
}

/** The set of a desk that is wanted; none where this browser is somebody's own, or no code could hold it. */
export function deskFor({ size, items, minutes, budget, extra, exam }: Wanted): DeskSet | undefined {
	const place = deskSizes.findIndex(
		(one) => one.size === size && one.items === items && one.minutes === minutes && one.budget === budget
	);
	const day = clock.today;
	if (place < 0 || repository.example || !isBench(repository) || !dayFitsCode(day)) return undefined;
	const done = (repository.record.sets ?? []).map(({ id }) => id);
	const drawn = Number.parseInt(newId().slice(0, 2), 16);
	const numbers = Array.from({ length: deskNumbers }, (_, step) => (drawn + step) % deskNumbers);
	const number = numbers.find((one) => !done.includes(deskId({ day, number: one }))) ?? drawn;
	return { day, number, size: place, extra, exam };
}

/** The code of a finished set; nothing where it is no set of a desk, or nothing in it was answered. */
export function codeOf(set: RunningSet): Result<string> | undefined {
	const desk = deskOf(set);
	const summary = repository.record.sets?.find(({ id }) => id === set.id);
	if (desk === undefined || summary === undefined || summary.answered === 0) return undefined;
	const content = deskContent();
	const variants = set.questions.flatMap((question) => families.make(question) ?? []);
	const seeds = (questions: RunningSet['questions']) =>
		questions.map(({ family, edition, seed }) => `${family} ${edition} ${seed}`).join();
	if (variants.length < set.questions.length || seeds(set.questions) !== seeds(deskQuestions(desk, content)))
		return fail(
			'version',
			'Resit was updated while this set was on its way, and a code holds sets of one version only. What you answered is saved here.'
		);
	const { minutes, paceKept, lookUp } = summary;
	return ok(
		writeCode({ set: desk, print: printOf(content) }, variants, {
			minutes,
			paceKept,
			tries: set.tries,
			...(lookUp === undefined ? {} : { lookUp })
		})
	);
}
