// Any stored data there can be, for properties.
import fc from 'fast-check';
import {
	causes,
	itemTypes,
	requirements,
	timeSinks,
	type Attempt,
	type Booking,
	type Debrief
} from '#lib/domain/attempt.ts';
import type { Week } from '#lib/domain/availability.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { confidences, misses, type Answer, type Asked } from '#lib/domain/practice/answer.ts';
import type { Flaw } from '#lib/domain/practice/flaw.ts';
import type { Noted } from '#lib/domain/practice/notebook.ts';
import { setSizes, type KeptSet } from '#lib/domain/practice/set-summary.ts';
import type { ExamRecord, KeptAvailability } from '#lib/domain/record.ts';
import type { KeptDay, KeptSession } from '#lib/domain/needs/kept-plan.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import { quarantineCodes, type Quarantined } from '#lib/domain/stored-data/quarantine.ts';
import { countNames } from '#lib/domain/stored-data/counts.ts';
import type { Device, Setting } from '#lib/domain/stored-data/settings.ts';
import { completed } from '#lib/domain/practice/log.ts';
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import type { Stamp, Stored } from '#lib/domain/stored.ts';
import { proofKinds, type Proof } from '#lib/domain/proof.ts';
import type { Part, TaskState } from '#lib/domain/task.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { fromMs } from '#lib/domain/time/instant.ts';
import { zone, type Time } from '#lib/domain/time/zone.ts';

/** A field that is left out half of the time, never `undefined`: so that it is the same after JSON. */
type Optional<T> = { [K in keyof T]: fc.Arbitrary<Exclude<T[K], undefined>> };
const some = <R extends object, O extends object>(
	required: { [K in keyof R]: fc.Arbitrary<R[K]> },
	optional: Optional<O>
): fc.Arbitrary<R & Partial<O>> =>
	fc
		.tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
		.map(([a, b]) => ({ ...a, ...b }) as unknown as R & Partial<O>);

const id = fc.stringMatching(/^[a-z0-9]{6,12}$/);
const aDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2024-02-29'), days));
const anInstant = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2032-01-01') }).map(fromMs);
const aZone = fc.constantFrom('Europe/Paris', 'America/Santiago', 'Pacific/Apia', 'UTC').map(zone);
const aTime = fc
	.tuple(fc.nat(23), fc.nat(59))
	.map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` as Time);
const stamp: fc.Arbitrary<Stamp> = fc.record({ counter: fc.nat(9999), device: id });
const stored = { id, stamp };
const exam = fc.constant('az-104');
const gone = { deleted: fc.constant(true as const) };
/** Of what a person writes: also what an edit was made on top of. */
const written = {
	...gone,
	seen: fc.array(fc.record({ device: id, from: fc.nat(9), to: fc.nat(99) }), { maxLength: 2 })
};
const domain = fc.constantFrom('identity', 'storage', 'compute', 'networking', 'monitoring');
const words = fc.uniqueArray(id, { maxLength: 3 });

const debrief: fc.Arbitrary<Debrief> = some(
	{
		domains: fc.uniqueArray(domain, { maxLength: 3 }),
		groups: words,
		items: fc.uniqueArray(fc.constantFrom(...itemTypes), { maxLength: 3 }),
		misread: fc.uniqueArray(fc.constantFrom(...requirements), { maxLength: 3 })
	},
	{
		main: fc.constantFrom(...causes),
		time: fc.constant(true as const),
		spent: fc.uniqueArray(fc.constantFrom(...timeSinks), { maxLength: 3 }),
		note: fc.string(),
		finished: fc.constant(true as const)
	}
);

const attempt: fc.Arbitrary<Attempt> = some(
	{
		...stored,
		exam,
		kind: fc.constantFrom('sat' as const, 'missed' as const),
		day: aDay,
		zone: aZone,
		sections: fc.array(
			fc.record({
				domain,
				bar: fc.oneof(fc.nat(100), fc.constantFrom('none' as const, 'unsure' as const))
			}),
			{ maxLength: 5 }
		),
		prioritise: words
	},
	{
		...written,
		startTime: aTime,
		endTime: aTime,
		result: fc.constantFrom('fail' as const, 'pass' as const),
		score: fc.integer({ min: 1, max: 1000 }),
		debrief,
		certificationExpires: aDay
	}
);

const booking: fc.Arbitrary<Booking> = some(
	{ ...stored, exam, day: aDay, zone: aZone },
	{ ...written, startTime: aTime }
);

const part: fc.Arbitrary<Part> = fc.record({
	number: fc.integer({ min: 1, max: 4 }),
	of: fc.integer({ min: 1, max: 4 })
});
const turn = fc.integer({ min: 1, max: 4 });
const task: fc.Arbitrary<TaskState> = some(
	{ ...stored, exam, task: id, turn, plan: id, done: aDay },
	{ ...gone, part }
);

const minutes = fc.nat(240);
const week = fc.tuple(minutes, minutes, minutes, minutes, minutes, minutes, minutes) as fc.Arbitrary<Week>;
const availability: fc.Arbitrary<KeptAvailability> = some(
	{ ...stored, desk: week, anywhere: week, off: fc.array(aDay, { maxLength: 3 }) },
	{
		...written,
		longer: fc.array(some({ day: aDay, minutes }, { desk: fc.constant(true as const) }), { maxLength: 3 })
	}
);

const keptSession: fc.Arbitrary<KeptSession> = some(
	{ task: id, turn, place: fc.constantFrom('desk' as const, 'anywhere' as const), minutes },
	{ done: fc.constant(true as const), part }
);
const keptDay: fc.Arbitrary<KeptDay> = some(
	{ day: aDay, sessions: fc.array(keptSession, { maxLength: 3 }) },
	{ free: fc.constant(true as const) }
);

const noted: fc.Arbitrary<Noted> = some(
	{ ...stored, group: id, condition: fc.string(), answer: fc.string(), day: aDay },
	{
		...written,
		axis: id,
		from: fc.record({
			kind: fc.constantFrom('prompt' as const, 'lab' as const),
			id,
			text: fc.string()
		}),
		flips: fc.boolean()
	}
);

const flaw: fc.Arbitrary<Flaw> = some(
	{
		...stored,
		family: fc.constant('storage/lifecycle' as const),
		edition: fc.nat(9),
		seed: fc.nat(),
		day: aDay
	},
	gone
);

const few = fc.nat(60);
const keptSet: fc.Arbitrary<KeptSet> = some(
	{
		...stored,
		day: aDay,
		size: fc.constantFrom(...setSizes),
		minutes: fc.double({ min: 0.5, max: 200, noNaN: true }),
		allowed: fc.nat(200),
		items: fc.integer({ min: 1, max: 60 }),
		answered: few,
		right: few,
		core: few,
		edge: few,
		misread: few,
		paceKept: fc.boolean()
	},
	{
		...gone,
		paused: fc.constant(true as const),
		lookUp: fc.record({ budget: fc.integer({ min: 1, max: 300 }), within: few, seconds: few })
	}
);

const byId = { selector: (item: { id: string }) => item.id, maxLength: 4 };
const record: fc.Arbitrary<ExamRecord> = some(
	{
		exam,
		attempts: fc.uniqueArray(attempt, byId),
		bookings: fc.uniqueArray(booking, byId),
		tasks: fc.uniqueArray(task, byId),
		pins: fc.uniqueArray(some({ ...stored, day: aDay }, gone), byId)
	},
	{
		availability,
		dropped: fc.uniqueArray(some(stored, gone), byId),
		waiting: fc.uniqueArray(some({ ...stored, since: anInstant }, gone), byId),
		notebook: fc.uniqueArray(noted, byId),
		flaws: fc.uniqueArray(flaw, byId),
		sets: fc.uniqueArray(keptSet, byId)
	}
);

const asked: fc.Arbitrary<Asked> = fc.oneof(
	fc.record({ exam, prompt: id }),
	some({ exam, family: id, edition: fc.nat(9), seed: fc.nat() }, { axis: id })
);
const answer: fc.Arbitrary<Answer> = some(
	{
		id,
		at: anInstant,
		zone: aZone,
		of: asked,
		given: fc.jsonValue({ maxDepth: 2 }),
		right: fc.boolean()
	},
	{
		miss: fc.constantFrom(...misses),
		confidence: fc.constantFrom(...confidences),
		ms: fc.nat(600_000),
		set: id,
		lookedUp: fc.constant(true as const),
		corrects: id
	}
);

const proof: fc.Arbitrary<Proof> = some(
	{
		...stored,
		exam,
		task: id,
		day: aDay,
		how: fc.constantFrom(...proofKinds),
		text: fc.string(),
		title: fc.string()
	},
	{
		...gone,
		domain,
		group: id,
		edition: fc.nat(7),
		receipt: id,
		evidence: fc.array(
			fc.record({ title: fc.string(), command: id, output: fc.string(), said: fc.array(fc.string()) }),
			{ maxLength: 2 }
		),
		predictions: fc.array(
			some({ ask: fc.string(), said: fc.string(), right: fc.boolean() }, { because: fc.string() }),
			{ maxLength: 2 }
		),
		unaided: fc.constant(true as const)
	}
);

const device: fc.Arbitrary<Device> = some(
	{ device: id, counter: fc.integer({ min: 10_000, max: 20_000 }) },
	{
		persist: fc.constantFrom('granted' as const, 'denied' as const, 'unsupported' as const),
		lastBackup: anInstant,
		backedUp: some({}, Object.fromEntries(countNames.map((kind) => [kind, fc.nat(999)]))),
		backupLater: aDay
	}
);
const values = {
	price: fc.string(),
	selfTest: aDay,
	names: fc.record({ group: id, location: id, suffix: id }),
	calendar: fc.array(fc.record({ uid: id, day: aDay }), { maxLength: 3 }),
	ofANewerApp: fc.jsonValue({ maxDepth: 2 })
};
const setting: fc.Arbitrary<Setting> = fc.oneof(
	...Object.entries(values).map(([name, value]) =>
		fc.oneof(
			fc.record({ id: fc.constant(name), stamp, value }),
			fc.record({ id: fc.constant(name), stamp, ...gone })
		)
	)
);
const draft: fc.Arbitrary<Draft> = fc.oneof(
	some({ ...stored, value: fc.jsonValue({ maxDepth: 2 }) }, { revision: id, seen: written.seen }),
	fc.record({ ...stored, ...gone })
);

const aside: fc.Arbitrary<Quarantined> = fc.record({
	from: fc.constantFrom('attempts', 'answers'),
	code: fc.constantFrom(...quarantineCodes, 'newer'),
	value: fc.jsonValue({ maxDepth: 2 })
});

const inOrder = (a: Answer, b: Answer): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

/** Everything that a device can hold. `-0` is left out: JSON has none. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
	.record({
		exams: fc.array(record, { maxLength: 1 }),
		answers: fc.uniqueArray(answer, { ...byId, maxLength: 8 }),
		proofs: fc.uniqueArray(proof, byId),
		plans: fc.array(fc.record({ exam, attempt: id, days: fc.array(keptDay, { maxLength: 3 }) }), {
			maxLength: 1
		}),
		drafts: fc.uniqueArray(draft, byId),
		settings: fc.uniqueArray(setting, byId),
		device,
		aside: fc.uniqueArray(aside, { selector: (entry) => JSON.stringify(entry), maxLength: 3 })
	})
	.map((parts) => {
		const plain = JSON.parse(JSON.stringify(parts)) as typeof parts;
		const answers = [...plain.answers].sort(inOrder);
		return { version: currentVersion, ...plain, answers, progress: completed([], answers) };
	});

const devices = ['desk', 'phone', '91ab'];

/** Snapshots of devices with few entries, edited again and again: ids and stamps collide, and versions in quarantine are versions of what is there. */
export const crowdedSnapshot: fc.Arbitrary<Snapshot> = fc
	.tuple(anySnapshot, fc.infiniteStream(fc.nat(3)))
	.map(([snapshot, stream]) => {
		const next = (): number => stream.next().value as number;
		const few = <T extends { id: string }>(items: readonly T[], change: (item: T) => T): readonly T[] => [
			...new Map(items.map(change).map((item) => [item.id, item])).values()
		];
		const moved = <T extends Stored>(item: T): T => ({
			...item,
			id: `e${next() % 3}`,
			stamp: { counter: next(), device: devices[next() % 3]! },
			...(item.seen && {
				seen: item.seen.map(() => ({ device: devices[next() % 3]!, from: next() % 2, to: next() }))
			})
		});
		const answers = few(snapshot.answers, (answer) => ({ ...answer, id: `n${next()}${next()}` })).toSorted(
			inOrder
		);
		const versions: Quarantined[] = [];
		const exams = snapshot.exams.map((record) => {
			const lists = Object.entries(record).flatMap(([name, items]) =>
				Array.isArray(items) ? [[name, few(items as readonly Stored[], moved)] as const] : []
			);
			for (const attempt of record.attempts.slice(0, next()))
				versions.push({ from: 'attempts', exam: record.exam, code: 'twice', value: moved(attempt) });
			return {
				...record,
				...Object.fromEntries(lists),
				...(record.availability && { availability: { ...moved(record.availability), id: 'availability' } })
			};
		});
		return {
			...snapshot,
			exams,
			answers,
			progress: completed([], answers),
			proofs: few(snapshot.proofs, moved),
			drafts: few(snapshot.drafts, moved),
			settings: snapshot.settings.map((entry) => ({ ...moved(entry), id: entry.id })),
			aside: [...snapshot.aside, ...versions]
		};
	});
