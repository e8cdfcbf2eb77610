import { describe, expect, it } from 'vitest';
import {
	withAvailability,
	withDone,
	withDropped,
	withoutWaiting,
	withPins,
	withWaiting,
	type Next
} from '#lib/domain/edits.ts';
import { availabilityOf, droppedOf, emptyRecord, pinsOf, waitingOf } from '#lib/domain/record.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';

/** Stamps from 1 on. */
function stamping(): Next {
	let counter = 0;
	return () => ({ id: `id-${++counter}`, stamp: { counter, device: 'phone' } });
}
const stamp = (counter: number) => ({ counter, device: 'phone' });
const empty = emptyRecord('boat');
const [monday, tuesday] = [day('2026-11-30'), day('2026-12-01')];

describe('pins', () => {
	const pins = [
		{ session: 'a#1', day: monday },
		{ session: 'b#1', day: monday }
	];
	it('get a stamp where they change, and leave a mark where they are taken back', () => {
		const next = stamping();
		const both = withPins(pins)(empty, next);
		expect(pinsOf(both)).toEqual(pins);
		const one = withPins([{ session: 'b#1', day: tuesday }])(both, next);
		expect(one.pins).toEqual([
			{ id: 'a#1', stamp: stamp(4), day: monday, deleted: true },
			{ id: 'b#1', stamp: stamp(3), day: tuesday }
		]);
		expect(pinsOf(one)).toEqual([{ session: 'b#1', day: tuesday }]);
	});

	it('that stay as they are keep their stamp; one set again is no longer deleted', () => {
		const next = stamping();
		const both = withPins(pins)(empty, next);
		expect(withPins(pins)(both, next).pins).toEqual(both.pins);
		const back = withPins(pins.slice(0, 1))(withPins([])(both, next), next);
		expect(back.pins[0]).toEqual({ id: 'a#1', stamp: stamp(5), day: monday });
	});
});

it('a session left out and taken in again leaves a mark', () => {
	const next = stamping();
	const record = withDropped(['b#1'])(withDropped(['a#1', 'b#1'])(empty, next), next);
	expect(droppedOf(record)).toEqual(['b#1']);
	expect(record.dropped).toEqual([
		{ id: 'a#1', stamp: stamp(3), deleted: true },
		{ id: 'b#1', stamp: stamp(2) }
	]);
});

it('a lab waits from the last time, until it no longer does, and may wait again', () => {
	const next = stamping();
	const [before, after] = [instant('2026-11-25T18:00:00Z'), instant('2026-11-26T18:00:00Z')];
	const twice = withWaiting('lab/a', after)(withWaiting('lab/a', before)(empty, next), next);
	expect(waitingOf(twice)).toEqual([{ id: 'lab/a', stamp: stamp(2), since: after }]);
	const none = withoutWaiting('lab/a')(twice, next);
	expect(waitingOf(none)).toEqual([]);
	expect(none.waiting).toHaveLength(1);
	expect(waitingOf(withWaiting('lab/a', before)(none, next))).toEqual([
		{ id: 'lab/a', stamp: stamp(4), since: before }
	]);
});

it('the person’s own minutes are taken back by a mark', () => {
	const next = stamping();
	const minutes = { desk: [1, 2, 3, 4, 5, 6, 7], anywhere: [0, 0, 0, 0, 0, 0, 0], off: [monday] } as const;
	const own = withAvailability(minutes)(empty, next);
	expect(availabilityOf(own)).toEqual(minutes);
	const usual = withAvailability(undefined)(own, next);
	expect(availabilityOf(usual)).toBeUndefined();
	expect(usual.availability).toMatchObject({ stamp: stamp(2), deleted: true });
	expect(withAvailability(undefined)(empty, next)).toBe(empty);
	expect(availabilityOf(withAvailability(minutes)(usual, next))).toEqual(minutes);
});

it('what is done names its exam', () => {
	const piece = { task: 'recall/tides', turn: 1, plan: 'a1' };
	const record = withDone(piece, monday)(empty, stamping());
	expect(record.tasks).toEqual([{ id: 'id-1', stamp: stamp(1), exam: 'boat', ...piece, done: monday }]);
	expect(withDone(piece, tuesday)(record, stamping())).toBe(record);
});
