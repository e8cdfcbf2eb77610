// The code of a set done at the desk, on the phone: read, and what is in it taken into the log, the summaries and the plan.
import { withDone, withSetSummary } from '#lib/domain/edits.ts';
import { readEnd, readHead } from '#lib/domain/practice/set/code.ts';
import { deskId, deskQuestions, deskSize, printOf, type DeskSet } from '#lib/domain/practice/set/desk.ts';
import { itemsIn } from '#lib/domain/practice/set/clock.ts';
import { takenOf, type TakenSet } from '#lib/domain/practice/set/taken.ts';
import { ok, type Fault, type Result } from '#lib/domain/result.ts';
import type { Session } from '#lib/domain/schedule/types.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { deskContent } from '#lib/state/desk-set.ts';
import { taskOf } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { importAnswers } from '#lib/store/answers.ts';
import { editRecord } from '#lib/store/record.ts';
import { codesAside, dropCode, setCodeAside } from '#lib/store/unread-codes.ts';

/** What a typed code turned out to be. */
export type Read =
	| { readonly kind: 'fault'; readonly fault: Fault }
	/** Of a day that is ahead here. */
	| { readonly kind: 'ahead'; readonly set: DeskSet }
	/** Of families that this version does not have so: its questions cannot be made. */
	| { readonly kind: 'other'; readonly set: DeskSet; readonly items: number; readonly text: string }
	| {
			readonly kind: 'set';
			readonly set: DeskSet;
			readonly taken: TakenSet;
			/** It was taken before, or done in this very browser. */
			readonly already: boolean;
			/** The piece of the plan that it is, where it is one. */
			readonly session?: Session;
	  };

type ReadSet = Extract<Read, { readonly kind: 'set' }>;
type ReadOther = Extract<Read, { readonly kind: 'other' }>;

/** Today's timed piece of the plan, not done yet and no longer than the set. */
function sessionFor(set: DeskSet): Session | undefined {
	const { minutes: limit, budget } = deskSize(set);
	if (derivedData.diagnosis === undefined || set.day < derivedData.diagnosis.day || budget !== undefined)
		return undefined;
	return derivedData.plan?.days
		.flatMap(({ day, sessions }) => (day <= clock.today ? sessions : []))
		.find(({ task, done, minutes }) => done !== true && minutes <= limit && taskOf(task)?.kind === 'timed');
}

/** Reads what was typed. Rejects where the families are not on this device and there is no network. */
export async function readCode(text: string): Promise<Read> {
	const head = readHead(text);
	if (!head.ok) return { kind: 'fault', fault: head.fault };
	const { set, print } = head.value;
	if (set.day > clock.today) return { kind: 'ahead', set };
	await families.load();
	const content = deskContent();
	const questions = deskQuestions(set, content);
	const variants = questions.flatMap((question) => families.make(question) ?? []);
	if (print !== printOf(content) || variants.length < questions.length)
		return { kind: 'other', set, items: itemsIn({ questions }), text };
	const end = readEnd(text, head.value, variants);
	if (!end.ok) return { kind: 'fault', fault: end.fault };
	const titles = new Map([...families.byId.values()].map(({ id, title }) => [id, title]));
	const taken = takenOf(set, content, variants, end.value, titles, clock.today, clock.moment);
	const already = repository.record.sets?.some(({ id }) => id === deskId(set)) === true;
	const session = already ? undefined : sessionFor(set);
	return { kind: 'set', set, taken, already, ...(session === undefined ? {} : { session }) };
}

/** Whether a code is of this set, however it was typed. */
const sameAs =
	(set: DeskSet) =>
	(code: string): boolean => {
		const head = readHead(code);
		return head.ok && deskId(head.value.set) === deskId(set);
	};

/** Takes what was read, and deletes the draft of its form. Returns how many answers were added: none where it was taken before. */
export async function takeCode({ set, taken, session }: ReadSet, draft?: string): Promise<Result<number>> {
	const plan = derivedData.diagnosis?.attempt;
	const { drafts } = repository;
	const saved = await repository.transact([
		importAnswers(taken.answers),
		editRecord((record, next) => {
			const kept = withSetSummary(record, taken.summary, next);
			if (session === undefined || plan === undefined) return kept;
			const { task, turn, part } = session;
			return withDone(kept, { task, turn, plan, part }, set.day, next);
		}),
		dropCode(sameAs(set)),
		...(draft === undefined ? [] : [drafts.remove(draft)])
	]);
	if (!saved.ok) return saved;
	await repository.refresh();
	return ok(saved.value.added ?? 0);
}

/** Keeps a code that this version cannot read, counted, until another one can. */
export async function setAside({ set, text }: ReadOther): Promise<Result<true>> {
	const saved = await repository.use((store, who) =>
		setCodeAside(store, who, repository.record.exam, text, sameAs(set))
	);
	if (saved.ok) await repository.refresh();
	return saved;
}

/** The codes that were set aside and not taken since. */
export async function codesSetAside(): Promise<readonly string[]> {
	const found = await repository.use(codesAside);
	return found.ok ? found.value : [];
}
