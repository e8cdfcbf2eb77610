import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sealed, unsealed } from '#lib/domain/envelope.ts';
import { withPins } from '#lib/domain/edits.ts';
import { without } from '#lib/domain/compact.ts';
import { gradeVariant } from '#lib/domain/practice/grade.ts';
import { isOfDay } from '#lib/domain/practice/seed.ts';
import type { Response } from '#lib/domain/practice/session/response.ts';
import { variantsIn } from '#lib/domain/practice/session/session-state.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { asksToRead, decidingIn } from '#lib/domain/practice/variant-text.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { deflate, inflate } from '#lib/state/deflate.ts';
import { chosen } from '#lib/state/exam.ts';
import { snapshotOf } from '#lib/store/snapshot.ts';

/** The app as a page has it that was just loaded, on another device each time. */
async function freshDevice() {
	vi.resetModules();
	globalThis.indexedDB = new IDBFactory();
	const [
		{ loadExam },
		{ repository },
		{ clock },
		{ families },
		{ derivedData },
		links,
		sessions,
		actions,
		starts,
		attempts,
		plan
	] = await Promise.all([
		import('./exam.ts'),
		import('./repository.svelte.ts'),
		import('./clock.svelte.ts'),
		import('./families.svelte.ts'),
		import('./derived-data.svelte.ts'),
		import('./set-link.ts'),
		import('./session.svelte.ts'),
		import('./session-actions.ts'),
		import('./session-start.ts'),
		import('./save-attempt.ts'),
		import('./plan-edits.ts')
	]);
	await Promise.all([loadExam(), repository.open()]);
	await families.load();
	const device = { repository, clock, families, derivedData, ...links, ...sessions };
	return { ...device, ...actions, ...starts, ...attempts, ...plan };
}
type Device = Awaited<ReturnType<typeof freshDevice>>;

/** Answered by the first option of everything, each in its own time. */
const firstOf = (variant: Variant, at: number): Response => ({
	given: variant.items.map(({ type, parts }) =>
		Object.fromEntries(
			parts.map(({ id, options, right }, index) => [
				id,
				type === 'order' ? [options[index]!.id] : options.slice(0, right.length).map((option) => option.id)
			])
		)
	),
	read: variant.items.map((item) => (asksToRead(variant, item) ? (decidingIn(item)[0] ?? '') : '')),
	item: 0,
	ms: 20_000 + ((at * 48_271) % 150_000),
	confidence: 'think'
});

type Choice = Parameters<Device['startSet']>[0];

/** A set, begun at a bench, answered throughout and ended; one of its misses is called otherwise. */
async function doneAt(bench: Device, start: () => Promise<unknown>, answered = firstOf): Promise<string> {
	const { timedSet } = bench;
	await start();
	const variants = timedSet.variants as readonly Variant[];
	const { exam } = timedSet.running!;
	const responses = variants.map(answered);
	timedSet.act((set) => ({
		...set,
		responses: exam ? responses : responses.map((one) => without(one, 'confidence'))
	}));
	if (!exam)
		for (const at of variants.keys()) {
			timedSet.act((set) => ({ ...set, at }));
			await bench.answerVariant(timedSet, 'think');
		}
	await bench.endSet(timedSet);
	const missed = variants.findIndex(
		(variant, at) => gradeVariant(variant, answered(variant, at)).miss === 'core'
	);
	if (missed >= 0) await bench.callMissAs(timedSet, missed, 'edge');
	return (await bench.setLink(timedSet.running!.id))!;
}
const minutes: Choice = { size: 'minutes', minutes: 20, extra: 0, exam: true };

async function logFail({ saveAttempt }: Device, day: Day) {
	await saveAttempt({
		exam: chosen.id,
		kind: 'sat',
		day,
		zone: zone('UTC'),
		score: 641,
		sections: [
			{ domain: 'storage', bar: 30 },
			{ domain: 'identity', bar: 70 },
			{ domain: 'compute', bar: 75 },
			{ domain: 'networking', bar: 40 },
			{ domain: 'monitoring', bar: 80 }
		],
		prioritise: []
	});
}
async function phoneAfterFail(): Promise<Device> {
	const phone = await freshDevice();
	await logFail(phone, addDays(phone.clock.today, -2));
	return phone;
}

/** The log and the summaries of a device. A correction has an id of chance at the bench, and one that follows from the set on the phone. */
async function kept({ repository }: Device) {
	const all = await repository.use(snapshotOf);
	if (!all.ok) throw new Error(all.fault.code);
	const { answers, progress } = all.value;
	return {
		answers: answers
			.map((one) => (one.corrects === undefined ? one : { ...one, id: `${one.corrects}-override`, at: '' }))
			.sort((a, b) => (a.id < b.id ? -1 : 1)),
		progress: [...progress].sort((a, b) => (a.key < b.key ? -1 : 1)),
		sets: repository.record.sets?.map((set) => ({ ...set, stamp: '' }))
	};
}
async function readOn(phone: Device, link: string) {
	const read = await phone.readSetLink(link);
	if (!read.ok) throw new Error(read.fault);
	return read.value;
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('a set done at a bench', () => {
	const modes: readonly (readonly [string, (bench: Device) => Promise<unknown>])[] = [
		['twenty minutes in exam conditions', ({ startSet }) => startSet(minutes)],
		[
			'a mock exam, with a case and an order',
			({ startSet }) => startSet({ ...minutes, size: 'full', minutes: 0 })
		],
		[
			'a quarter without them, and extra time',
			({ startSet }) => startSet({ ...minutes, size: 'quarter', extra: 50, exam: false })
		],
		['a look-up drill', ({ startDrill }) => startDrill(3, 90)]
	];
	it.each(modes)('leaves the same on the phone as there: %s', async (_name, start) => {
		const bench = await freshDevice();
		const looked = (variant: Variant, at: number): Response => ({
			...firstOf(variant, at),
			...(at === 1 ? { looked: 900 } : {})
		});
		const link = await doneAt(bench, () => start(bench), _name === 'a look-up drill' ? looked : firstOf);
		const there = await kept(bench);
		expect(there.sets).toHaveLength(1);

		const phone = await phoneAfterFail();
		const read = await readOn(phone, link);
		expect(read.already).toBe(false);
		expect(await phone.importSet(read)).toMatchObject({ ok: true });
		const here = await kept(phone);
		expect(here).toEqual(there);

		expect((await readOn(phone, link)).already).toBe(true);
		await phone.importSet(read);
		expect(await kept(phone)).toEqual(here);
		expect((await readOn(bench, link)).already).toBe(true);
	});

	it('does the timed session that is planned for today', async () => {
		const bench = await freshDevice();
		const link = await doneAt(bench, () => bench.startSet(minutes));
		const phone = await freshDevice();
		await logFail(phone, addDays(phone.clock.today, -1));
		const timed = phone.derivedData.plan?.days
			.flatMap(({ sessions }) => sessions)
			.find(({ task }) => task === 'timed/mixed');
		expect(timed).toBeDefined();
		await phone.editPlan(withPins([{ session: timed!.id, day: phone.clock.today }]));
		const read = await readOn(phone, link);
		expect(read.session?.id).toBe(timed!.id);
		await phone.importSet(read);
		expect(phone.repository.record.tasks).toMatchObject([
			{ task: 'timed/mixed', turn: timed!.turn, done: phone.clock.today }
		]);
	});

	it('does no session where it was a drill, or shorter than the session', async () => {
		const bench = await freshDevice();
		const drill = await doneAt(bench, () => bench.startDrill(10, 180));
		const short = await freshDevice();
		const ten = await doneAt(short, () => short.startSet({ ...minutes, minutes: 10, extra: 100 }));
		const phone = await freshDevice();
		await logFail(phone, addDays(phone.clock.today, -1));
		const timed = phone.derivedData.plan?.days
			.flatMap(({ sessions }) => sessions)
			.find((one) => one.task === 'timed/mixed' && one.minutes > 10);
		await phone.editPlan(withPins([{ session: timed!.id, day: phone.clock.today }]));
		for (const link of [drill, ten]) expect((await readOn(phone, link)).session).toBeUndefined();
	});

	it('is read by a phone with other editions, with the grades of the bench', async () => {
		const bench = await freshDevice();
		const link = await doneAt(bench, () => bench.startSet(minutes));
		const there = await kept(bench);
		const phone = await phoneAfterFail();
		vi.spyOn(phone.families, 'make').mockReturnValue(undefined);
		await phone.importSet(await readOn(phone, link));
		const here = await kept(phone);
		expect(here.sets).toEqual(there.sets);
		expect(here.progress).toEqual(there.progress);
		expect(here.answers.map(({ right, miss }) => [right, miss])).toEqual(
			there.answers.map(({ right, miss }) => [right, miss])
		);
	});

	it('of another exam, or of a day that is ahead, is refused', async () => {
		const bench = await freshDevice();
		const link = await doneAt(bench, () => bench.startSet(minutes));
		const data = unsealed(link);
		const json = await inflate(data.ok ? data.value : '');
		const other = async (from: string | RegExp, to: string) => sealed(await deflate(json.replace(from, to)));
		const ahead = addDays(bench.clock.today, 1);
		expect(await bench.readSetLink(await other(chosen.id, 'boat'))).toEqual({ ok: false, fault: 'exam' });
		expect(await bench.readSetLink(await other(/"day":"[\d-]+"/, `"day":"${ahead}"`))).toEqual({
			ok: false,
			fault: 'ahead'
		});
		expect(await bench.readSetLink(await other(/"start":"[\d-]+/, `"start":"${ahead}`))).toEqual({
			ok: false,
			fault: 'ahead'
		});
		expect(await bench.readSetLink(await other(/"lines".*$/, ''))).toEqual({ ok: false, fault: 'changed' });
		expect(await bench.readSetLink(sealed('AAAAAAAAAAAA'))).toEqual({ ok: false, fault: 'changed' });
		expect(await bench.readSetLink(link.slice(0, -1))).toEqual({ ok: false, fault: 'cut' });
		expect(await bench.readSetLink('GM0Q 4X7R')).toEqual({ ok: false, fault: 'code' });
	});

	it('asks what no phone asks and no other set of the day, and has a link once something is answered', async () => {
		const bench = await freshDevice();
		const seeds: number[] = [];
		for (let set = 0; set < 6; set++) {
			await bench.startSet({ ...minutes, extra: 50 });
			const { id } = bench.timedSet.running!;
			const questions = variantsIn(bench.timedSet.running!);
			expect(bench.isBenchSet(questions)).toBe(true);
			seeds.push(...questions.map(({ seed }) => seed));
			await bench.endSet(bench.timedSet);
			expect(await bench.setLink(id)).toBeUndefined();
			await bench.timedSet.drop();
		}
		expect(seeds.some(isOfDay)).toBe(false);
		const phone = await phoneAfterFail();
		await phone.startSet(minutes);
		expect(phone.isBenchSet(variantsIn(phone.timedSet.running!))).toBe(false);
	});
});

it('a mock exam fits a link of 2,000 characters', async () => {
	const bench = await freshDevice();
	const link = await doneAt(bench, () => bench.startSet({ ...minutes, size: 'full', minutes: 0 }));
	console.info(`50 questions: a link of ${link.length} characters`);
	expect(link.length).toBeLessThan(2000);
});
