import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Attempt } from '#lib/domain/attempt.ts';
import { deleted, edited } from '#lib/domain/edits.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { memoryStore } from '#lib/store/memory.ts';
import { addAll } from '#lib/store/restore-point.ts';
import { snapshotOf } from '#lib/store/snapshot.ts';
import { editRecord } from '#lib/store/stamped-edits.ts';
import { transact } from '#lib/store/transact.ts';
import { full, runs } from '#tests/runs.ts';

// Thousands of runs take minutes.
if (full) vi.setConfig({ testTimeout: 1_800_000 });

const at = instant('2026-11-25T18:00:00Z');
const names = ['phone', 'desk', 'tablet'] as const;
type Name = (typeof names)[number];
/** An edit, and all edits that are in it: what truly came before, known to the test alone. */
interface Version {
	readonly score: number;
	readonly history: ReadonlySet<number>;
}

/** Devices that edit the same few attempts, and bring what they have to one another. */
function devices() {
	let edits = 0;
	const stores = Object.fromEntries(names.map((name) => [name, memoryStore()])) as Record<
		Name,
		ReturnType<typeof memoryStore>
	>;
	const truth = Object.fromEntries(
		names.map((name) => [name, new Map<string, readonly Version[]>()])
	) as Record<Name, Map<string, readonly Version[]>>;
	const read = async (name: Name) => {
		const all = await snapshotOf(stores[name]);
		if (!all.ok) throw new Error(all.fault.code);
		return all.value;
	};
	const shown = async (name: Name, id: string): Promise<Attempt | undefined> =>
		(await read(name)).exams[0]?.attempts.find((one) => one.id === id);
	const newest = (all: readonly Version[]) =>
		all.filter(({ score }) => !all.some((other) => other.score !== score && other.history.has(score)));

	return {
		read,
		truth,
		shown,
		async edit(name: Name, id: string, gone: boolean) {
			const score = ++edits;
			const before = await shown(name, id);
			const made = await transact(stores[name], { exam: 'sail-1', device: name, newId: () => id }, [
				editRecord((record, next) => {
					const { stamp } = next();
					const fresh = {
						exam: 'sail-1',
						kind: 'sat',
						zone: zone('UTC'),
						sections: [],
						prioritise: []
					} as const;
					const entry = { ...fresh, id, stamp, day: day('2026-11-25'), score };
					if (before === undefined) return { ...record, attempts: [...record.attempts, entry] };
					// A form writes the entry from its fields; a deletion changes the stored one.
					const change = (one: Attempt) => (gone ? deleted({ ...one, score }, stamp) : entry);
					return { ...record, attempts: edited(record.attempts, id, change) };
				})
			]);
			expect(made.ok).toBe(true);
			const all = truth[name].get(id) ?? [];
			const under = all.find((version) => version.score === before?.score);
			const version = { score, history: new Set([score, ...(under?.history ?? [])]) };
			truth[name].set(id, newest([...all.filter((one) => one !== under), version]));
		},
		async bring(from: Name, to: Name) {
			expect((await addAll(stores[to], await read(from), at)).ok).toBe(true);
			for (const [id, versions] of truth[from]) {
				const all = new Map([...(truth[to].get(id) ?? []), ...versions].map((one) => [one.score, one]));
				truth[to].set(id, newest([...all.values()]));
			}
		}
	};
}

const aName = fc.constantFrom(...names);
const step = fc.oneof(
	{ arbitrary: fc.tuple(fc.constant('edit'), aName, fc.constantFrom('a', 'b'), fc.boolean()), weight: 3 },
	{ arbitrary: fc.tuple(fc.constant('bring'), aName, aName, fc.constant(false)), weight: 2 }
);

it('keeps, on every device, the edits that no other edit was made on top of, and no others', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
			const all = devices();
			for (const [what, one, two, gone] of steps)
				if (what === 'edit') await all.edit(one, two, gone);
				else if (one !== two) await all.bring(one, two as Name);
			for (const name of names) {
				const { exams, aside } = await all.read(name);
				const scores = (id: string) =>
					[...(exams[0]?.attempts ?? []), ...aside.map(({ value }) => value as Attempt)]
						.filter((one) => one.id === id)
						.map(({ score }) => score!)
						.sort((a, b) => a - b);
				for (const id of ['a', 'b'])
					expect(scores(id)).toEqual(
						(all.truth[name].get(id) ?? []).map(({ score }) => score).sort((a, b) => a - b)
					);
			}
			// Everything brought everywhere shows the same everywhere.
			for (const from of names) for (const to of names) if (from !== to) await all.bring(from, to);
			for (const from of names) for (const to of names) if (from !== to) await all.bring(from, to);
			const [first, ...others] = await Promise.all(names.map((name) => all.read(name)));
			for (const other of others) {
				expect(other.exams).toEqual(first!.exams);
				expect(other.aside).toEqual(first!.aside);
			}
		}),
		runs(150, 5000)
	);
});
