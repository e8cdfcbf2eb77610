import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Variant } from '#lib/domain/practice/variant.ts';
import type { CodeEnd } from '#lib/domain/practice/set/code.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { chosen } from '#lib/state/exam.ts';

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
		desk,
		code,
		{ timedSet },
		{ saveAttempt },
		{ setPins }
	] = await Promise.all([
		import('./exam.ts'),
		import('./repository.svelte.ts'),
		import('./clock.svelte.ts'),
		import('./families.svelte.ts'),
		import('./derived-data.svelte.ts'),
		import('./desk-set.ts'),
		import('./desk-code.ts'),
		import('./set.svelte.ts'),
		import('./attempts.ts'),
		import('./plan-edits.ts')
	]);
	await Promise.all([loadExam(), repository.open()]);
	await families.load();
	return { repository, clock, families, derivedData, timedSet, saveAttempt, setPins, ...desk, ...code };
}
type Device = Awaited<ReturnType<typeof freshDevice>>;

const { deskOf, deskQuestions, printOf } = await import('#lib/domain/practice/set/desk.ts');
const { writeCode } = await import('#lib/domain/practice/set/code.ts');

/** The first option of everything. */
const firstOf = (variant: Variant): CodeEnd['tries'][number] => ({
	given: variant.items.map(({ type, parts }) =>
		Object.fromEntries(
			parts.map(({ id, options, right }, at) => [
				id,
				type === 'order' ? [options[at]!.id] : options.slice(0, right.length).map((option) => option.id)
			])
		)
	),
	read: variant.items.map(({ deciding }) => (variant.difficulty > 1 ? deciding : '')),
	item: 0,
	ms: 1000,
	confidence: 'think'
});

/** A set of twenty minutes, begun at a desk and answered throughout. */
async function doneAtDesk(desk: Device) {
	await desk.timedSet.start({ size: 'minutes', minutes: 20, extra: 0, exam: true });
	const variants = desk.timedSet.variants as readonly Variant[];
	desk.timedSet.act((set) => ({ ...set, tries: variants.map(firstOf) }));
	const started = desk.timedSet.running!;
	await desk.timedSet.end();
	const code = desk.codeOf(desk.timedSet.running!);
	if (code?.ok !== true) throw new Error(code?.fault.message ?? 'no code');
	return { code: code.value, set: deskOf(started)!, variants };
}

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

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('the code of a set done at the desk', () => {
	it('brings the answers, their summaries and the set’s summary to the phone, once', async () => {
		const desk = await freshDevice();
		const { code } = await doneAtDesk(desk);
		const left = desk.repository.record.sets![0]!;
		const progress = [...desk.repository.progress.values()];

		const phone = await freshDevice();
		await logFail(phone, addDays(phone.clock.today, -2));
		const read = await phone.readCode(code);
		expect(read).toMatchObject({
			kind: 'set',
			already: false,
			taken: { summary: { answered: 10, items: 10 } }
		});
		if (read.kind !== 'set') return;
		expect(await phone.takeCode(read)).toEqual({ ok: true, value: 10 });
		expect(phone.repository.record.sets).toEqual([{ ...left, stamp: expect.anything() }]);
		const shown = ({ key, answers, right, lastConfidence }: (typeof progress)[number]) =>
			[key, answers, right, lastConfidence].join();
		expect([...phone.repository.progress.values()].map(shown).sort()).toEqual(progress.map(shown).sort());

		const again = await phone.readCode(code);
		expect(again).toMatchObject({ kind: 'set', already: true });
		if (again.kind !== 'set') return;
		expect(await phone.takeCode(again)).toEqual({ ok: true, value: 0 });
		expect(phone.repository.record.sets).toHaveLength(1);
		expect(await desk.readCode(code)).toMatchObject({ kind: 'set' });
	});

	it('does the timed piece that stands on today', async () => {
		const { code } = await doneAtDesk(await freshDevice());
		const phone = await freshDevice();
		await logFail(phone, addDays(phone.clock.today, -1));
		const timed = () =>
			phone.derivedData.plan?.days
				.flatMap(({ sessions }) => sessions)
				.find(({ task }) => task === 'timed/mixed');
		const first = timed();
		expect(first).toBeDefined();
		await phone.setPins([{ session: first!.id, day: phone.clock.today }]);
		const read = await phone.readCode(code);
		if (read.kind !== 'set') throw new Error(read.kind);
		expect(read.session?.id).toBe(first!.id);
		await phone.takeCode(read);
		expect(phone.repository.record.tasks).toMatchObject([
			{ task: 'timed/mixed', turn: first!.turn, done: phone.clock.today }
		]);
	});

	it('brings a look-up drill as one', async () => {
		const desk = await freshDevice();
		await desk.timedSet.startDrill(3, 90);
		const variants = desk.timedSet.variants as readonly Variant[];
		const tries = variants.map((variant, at) => ({ ...firstOf(variant), looked: at === 1 ? 900 : 0 }));
		desk.timedSet.act((set) => ({ ...set, tries }));
		await desk.timedSet.end();
		const code = desk.codeOf(desk.timedSet.running!);
		if (code?.ok !== true) throw new Error('no code');

		const phone = await freshDevice();
		await logFail(phone, addDays(phone.clock.today, -1));
		const read = await phone.readCode(code.value);
		if (read.kind !== 'set') throw new Error(read.kind);
		expect(read.session).toBeUndefined();
		expect(read.taken.answers.map(({ lookedUp }) => lookedUp)).toEqual([undefined, true, undefined]);
		await phone.takeCode(read);
		expect(phone.repository.record.sets).toEqual(
			desk.repository.record.sets!.map((each) => ({ ...each, stamp: expect.anything() }))
		);
		expect(phone.repository.record.sets).toMatchObject([{ lookUp: { budget: 90, within: 3, seconds: 1 } }]);
	});

	it('of another version is kept aside, counted, and let go when it is taken', async () => {
		const desk = await freshDevice();
		const { code, set, variants } = await doneAtDesk(desk);
		const content = desk.deskContent();
		const end: CodeEnd = { minutes: 0, paceKept: true, tries: variants.map(firstOf) };
		const other = writeCode({ set, print: (printOf(content) + 1) % 4096 }, variants, end);

		const phone = await freshDevice();
		const read = await phone.readCode(other);
		expect(read).toMatchObject({ kind: 'other', items: 10, set: { number: set.number } });
		if (read.kind !== 'other') return;
		await phone.setAside(read);
		await phone.setAside(read);
		expect(phone.repository.aside).toBe(1);
		expect(await phone.codesSetAside()).toEqual([other]);
		const right = await phone.readCode(code);
		if (right.kind === 'set') await phone.takeCode(right);
		expect(phone.repository.aside).toBe(0);
	});

	it('of a day that is ahead here is not taken, and neither is half a code', async () => {
		const desk = await freshDevice();
		const { code, set, variants } = await doneAtDesk(desk);
		const ahead = { ...set, day: addDays(set.day, 1) };
		const questions = deskQuestions(ahead, desk.deskContent());
		const others = questions.flatMap((question) => desk.families.make(question) ?? []);
		const text = writeCode({ set: ahead, print: printOf(desk.deskContent()) }, others, {
			minutes: 1,
			paceKept: false,
			tries: others.map(firstOf)
		});
		expect(variants).toHaveLength(others.length);
		expect(await desk.readCode(text)).toMatchObject({ kind: 'ahead' });
		expect(await desk.readCode(code.split('\n')[0]!)).toMatchObject({
			kind: 'fault',
			fault: { code: 'short' }
		});
	});
});

describe('a set', () => {
	it('of a browser that holds somebody’s own is none of a desk', async () => {
		const phone = await freshDevice();
		await logFail(phone, phone.clock.today);
		await phone.timedSet.start({ size: 'quarter', minutes: 0, extra: 0, exam: false });
		expect(deskOf(phone.timedSet.running!)).toBeUndefined();
		expect(phone.codeOf(phone.timedSet.running!)).toBeUndefined();
	});

	it('of a desk has another number each time, and no code until something is answered', async () => {
		const desk = await freshDevice();
		const { set } = await doneAtDesk(desk);
		await desk.timedSet.start({ size: 'minutes', minutes: 20, extra: 50, exam: false });
		const second = deskOf(desk.timedSet.running!)!;
		expect(second).toMatchObject({ day: set.day, extra: 50, exam: false });
		expect(second.number).not.toBe(set.number);
		await desk.timedSet.end();
		expect(desk.codeOf(desk.timedSet.running!)).toBeUndefined();
	});
});
