// Starts practice sessions: what a new round, set, drill or single question asks. Loaded when one starts: Today needs none of it.
// Over 200 lines: four ways to start, which share what they may ask.
import { compact } from '#lib/domain/compact.ts';
import { sharesOf } from '#lib/domain/diagnosis/shares.ts';
import { domainOf, secondsAnItem, type DomainId, type GroupId } from '#lib/domain/exam.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { groupOfPrompt } from '#lib/domain/practice/group-of.ts';
import { askableOf } from '#lib/domain/practice/notebook.ts';
import { benchSeed, highestSeeds } from '#lib/domain/practice/seed.ts';
import { drawSteps, freshVariant } from '#lib/domain/practice/selection/draw-variants.ts';
import { fitting, roundItems, type Drawable, type RoundPart } from '#lib/domain/practice/selection/round.ts';
import { buildSet, choicesOf, sizeOf, type SetWish } from '#lib/domain/practice/selection/weighted.ts';
import { leftIn, withExtra, type Extra } from '#lib/domain/practice/session/clock.ts';
import { answered } from '#lib/domain/practice/session/response.ts';
import {
	begin,
	responseAt,
	variantsIn,
	type PracticeSession,
	type SessionStart,
	type Step
} from '#lib/domain/practice/session/session-state.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import { alters } from '#lib/domain/practice/variant-diff.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import type { PlannedTask } from '#lib/domain/schedule/types.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { isBench } from '#lib/domain/is-bench.ts';
import { hash } from '#lib/domain/practice/prng.ts';
import { loadPrompts, pack, taskOf } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { newId } from '#lib/store/stamping.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { round, single, timedSet, type SessionState } from '#lib/state/session.svelte.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { newRoundText } from '#lib/words/set.ts';

/** The highest seeds that wait in sessions in progress. */
async function waitingIn(...states: readonly SessionState[]): Promise<ReadonlyMap<string, number>> {
	const stored = await Promise.all(states.map((state) => state.stored()));
	return highestSeeds(stored.flatMap((session) => (session ? variantsIn(session) : [])));
}

/** What was practiced, for what is chosen next. */
function practiced() {
	const exam = derivedData.plan?.exam.day;
	return {
		examId: repository.record.exam,
		progress: repository.progress,
		today: clock.today,
		...(exam === undefined ? {} : { exam })
	};
}

/** The families that a round may draw from: those of domains not tried yet too, of which their ids are known. */
function drawable(tried: ReadonlySet<DomainId>): readonly Drawable[] {
	return pack.families.flatMap((id) => {
		const family = families.byId.get(id);
		const domain = families.domainOf(id);
		if (family === undefined && (domain === undefined || tried.has(domain))) return [];
		return [{ family: id, group: groupOfPrompt(id)!, items: family?.make(0, 1).items.length ?? 1 }];
	});
}

/**
 * Of these parts those that fit into the minutes, then what else is due. A domain's families are fetched once the round
 * would ask one of them; where they cannot be had, the round is made without them. Rejects where there are no prompts.
 */
async function roundSteps(parts: readonly RoundPart[], minutes: number): Promise<readonly Step[]> {
	const [shipped, waiting] = await Promise.all([loadPrompts(), waitingIn(timedSet)]);
	const gaps = derivedData.diagnosis?.gaps ?? [];
	const groupsOf = (some: typeof gaps) => some.flatMap(({ groups }) => groups.map(({ group }) => group));
	const { chosen, left } = fitting(parts, minutes);
	const wish = {
		...practiced(),
		prompts: [...shipped.values(), ...askableOf(repository.record.notebook ?? [])],
		minutes: left,
		secondsAnItem: secondsAnItem(pack.exam),
		order: groupsOf(gaps),
		short: new Set(groupsOf(gaps.filter(({ open }) => open)))
	};
	const tried = new Set<DomainId>();
	for (;;) {
		const asks = roundItems(chosen, { ...wish, families: drawable(tried) });
		const wanted = asks.flatMap((one) => {
			if (!('family' in one) || families.byId.has(one.family)) return [];
			return families.domainOf(one.family) ?? [];
		});
		const missing = [...new Set(wanted)];
		if (missing.length === 0) return drawSteps(asks, { ...wish, families: families.byId, waiting });
		for (const domain of missing) tried.add(domain);
		await Promise.all(missing.map((domain) => families.load([domain]).catch(() => undefined)));
	}
}

async function beginRound(parts: readonly RoundPart[], minutes: number): Promise<void> {
	const steps = await roundSteps(parts, minutes);
	await round.resume();
	const { running: before, left } = round;
	const { example } = repository;
	round.put(begin({ id: newId(), mode: 'round', started: clock.moment.now, steps, exam: false }));
	if (before === undefined || left === 0) return;
	undo.offer(newRoundText(left), async () => {
		// The answers of both stay.
		if (example === repository.example) await round.save(before);
	});
}

const partOf = (session: PlannedTask): RoundPart => ({
	session: session.id,
	minutes: session.minutes,
	groups: domainOf(pack.exam, taskOf(session.task)?.domain ?? '')?.groups.map(({ id }) => id)
});

/** Starts a round of this many minutes: today's recall that fits, then what is due. */
export async function startRound(minutes: number): Promise<void> {
	const open = (derivedData.today?.sessions ?? []).filter(
		({ place, done, task }) => place === 'anywhere' && !done && taskOf(task)?.kind === 'recall'
	);
	await beginRound(open.map(partOf), minutes);
}

/** Starts one session of the plan as a round. */
export const startSession = (session: PlannedTask): Promise<void> =>
	beginRound([partOf(session)], session.minutes);

/** Starts a round of this many minutes on one topic. */
export const startTopic = (group: GroupId, minutes: number): Promise<void> =>
	beginRound([{ minutes, groups: [group] }], minutes);

/** A retest is made of variants first; facts fill what stays. Our judgment. */
const retestShare = 2 / 3;

export interface Retest {
	/** One alone only just after its rebuild. */
	readonly groups: readonly GroupId[];
	readonly needs?: readonly GroupId[];
	readonly minutes: number;
	readonly session?: PlannedTask;
}

/** Starts the retest of these groups, most of all of those in `needs`; for a session of the plan where one is due. */
export async function startRetest({ groups, needs = groups, minutes, session }: Retest): Promise<void> {
	const part = { minutes, groups, needs, share: retestShare };
	await beginRound([session === undefined ? part : { ...part, session: session.id }], minutes);
}

export interface SetChoice {
	readonly size: SetSize;
	/** Minutes at hand; only for the size of that name. */
	readonly minutes: number;
	readonly extra: Extra;
	readonly exam: boolean;
	/** The session of the plan that it is. */
	readonly session?: string | undefined;
}

/** Sets of one day have different seeds where this number differs, from 0 to 255. */
const numberOf = (id: string): number => hash(id) % 256;

/** Returns the id of a new set and, at a bench, the seeds of its questions: none that the phone or another set of the day asks. */
function newSet(): Pick<SetWish, 'id' | 'seedOf'> {
	const today = clock.today;
	const others = (repository.record.sets ?? [])
		.filter(({ day }) => day === today)
		.map(({ id }) => numberOf(id));
	let id = newId();
	for (let drawn = 1; drawn < 256 && others.includes(numberOf(id)); drawn++) id = newId();
	if (repository.example || !isBench(repository)) return { id };
	return { id, seedOf: (place, difficulty) => benchSeed(today, numberOf(id), place, difficulty) };
}

/** Starts a set or a drill with the steps that `stepsOf` gives a new one, or takes up the one that another window started. */
const beginSet = (
	stepsOf: (set: Pick<SetWish, 'id' | 'seedOf'>) => Promise<readonly Step[]>,
	how: Omit<SessionStart, 'id' | 'started' | 'steps'>
): Promise<boolean> =>
	timedSet.alone(async () => {
		await timedSet.resume();
		const there = await timedSet.stored();
		if (there !== undefined && there.phase !== 'ended') return timedSet.save(there);
		const set = newSet();
		const steps = await stepsOf(set);
		await timedSet.save(begin({ id: set.id, started: clock.moment.now, steps, ...how }));
	});

/** Starts a set or a drill of that many new items. Needs the families. */
const beginNew = (items: number, how: Parameters<typeof beginSet>[1]): Promise<boolean> =>
	beginSet(
		async (set) =>
			buildSet({
				...practiced(),
				...set,
				choices: choicesOf(pack.exam, families.byId.values()),
				shares: sharesOf(pack.exam, derivedData.diagnosis?.gaps ?? []),
				items,
				waiting: await waitingIn(round)
			}),
		how
	);

/** Starts a timed set. Needs the families. */
export function startSet({ size, minutes, extra, exam, session }: SetChoice): Promise<boolean> {
	const wanted = sizeOf(pack.exam, size, minutes);
	const limit = withExtra(wanted.minutes, extra);
	return beginNew(wanted.items, compact({ mode: 'set', size, limit, exam, session }));
}

/** Starts a set of what this stopped one left open, with the minutes that it left. */
export function startRest(set: PracticeSession): Promise<boolean> {
	const { mode, size, exam, lookUp } = set;
	// What another version made can't be asked here.
	const steps = set.steps.filter((_, at) => timedSet.variants[at] && !answered(responseAt(set, at)));
	const limit = set.limit && Math.ceil(leftIn(set, set.started) / 60_000);
	return beginSet(
		async () => steps,
		compact({ mode, size, exam, limit, lookUp: lookUp && { budget: lookUp.budget } })
	);
}

/** Starts a look-up drill: `count` questions, `budget` seconds each. Needs the families. */
export const startDrill = (count: number, budget: number): Promise<boolean> =>
	beginNew(count, {
		mode: 'drill',
		size: 'minutes',
		exam: false,
		limit: (count * budget) / 60,
		lookUp: { budget }
	});

/** Shows a fresh question of a family, in which the axis changes something. */
export async function startSingle(family: Family, axis: string | undefined): Promise<void> {
	const waiting = (await waitingIn(timedSet, round)).get(family.id);
	const known = repository.progressOf({ family: family.id });
	const step = freshVariant({ family, axis, known, waiting, today: clock.today });
	const id = `single-${step.family}-${step.edition}-${step.seed}`;
	const started = clock.moment.now;
	single.put(begin({ id, mode: 'single', started, steps: [step], exam: false }));
}

/** Takes up the question of this family that was left, else shows a fresh one. */
export async function takeSingle(family: Family, axis: string | undefined): Promise<void> {
	await single.resume();
	const { running, variants } = single;
	const [variant] = variants;
	const waiting = (await waitingIn(timedSet, round)).get(family.id) ?? -1;
	const asked = Math.max(repository.progressOf({ family: family.id })?.highestSeed ?? -1, waiting);
	// One that was answered elsewhere meanwhile, or waits there, is no longer fresh, and not every one has that axis in play.
	const fits = (one: Variant) =>
		one.seed > asked && (axis === undefined || alters(one, family.vary(one, axis)));
	const told = running !== undefined && answered(responseAt(running));
	if (variant?.family !== family.id || !(told || fits(variant))) await startSingle(family, axis);
}
