import { describe, expect, it } from 'vitest';
import { backupDue, isMuchLess, sinceBackup } from '#lib/domain/stored-data/backup-due.ts';
import { countsOf, type Counts } from '#lib/domain/stored-data/counts.ts';
import { emptySnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { day } from '#lib/domain/time/day.ts';
import { fromMs } from '#lib/domain/time/instant.ts';

const none = countsOf(emptySnapshot('a'));
const full: Counts = {
	...{ attempts: 2, bookings: 1, done: 9, proofs: 5 },
	...{ answers: 300, mocks: 2, sets: 4, variations: 3 }
};
const today = day('2026-11-28');
const lastBackup = fromMs(Date.parse('2026-11-20T08:00:00Z'));
const saved = { lastBackup, backedUp: full };
const more = (extra: Partial<Counts>): Counts => ({
	...full,
	...Object.fromEntries(Object.entries(extra).map(([kind, n]) => [kind, full[kind as keyof Counts] + n]))
});

describe('a backup', () => {
	it.each<[string, Partial<Counts>, boolean]>([
		['nothing', {}, false],
		['two tasks checked', { proofs: 2 }, false],
		['three tasks checked', { proofs: 3 }, true],
		['99 answers', { answers: 99 }, false],
		['100 answers', { answers: 100 }, true],
		['a mock exam', { mocks: 1 }, true],
		['another timed set', { sets: 1 }, false],
		['an attempt', { attempts: 1 }, false],
		['two attempts', { attempts: 2 }, true],
		['an appointment and ticks', { bookings: 1, done: 7 }, false]
	])('after %s since the last one: due is %#', (_what, extra, due) => {
		const found = backupDue(more(extra), saved, today);
		expect(found.due).toBe(due);
		expect(found.since).toEqual({ ...none, ...extra });
	});

	it('is not due on a new device, and is after the first mock exam', () => {
		expect(backupDue(none, {}, today)).toEqual({ due: false, loud: false, since: none });
		expect(backupDue({ ...none, attempts: 1, mocks: 1 }, {}, today)).toMatchObject({ due: true });
	});

	it('counts all that is here where data took the place of what was backed up', () => {
		expect(backupDue(full, { backedUp: full }, today)).toEqual({ due: true, loud: false, since: full });
	});

	it('is due, without a count, where an older app made the last one', () => {
		expect(backupDue(full, { lastBackup }, today)).toEqual({ due: true, loud: false });
		expect(backupDue(full, { lastBackup, backupLater: day('2026-11-29') }, today).due).toBe(false);
	});

	it.each([
		['denied', true],
		['unsupported', true],
		['granted', false]
	] as const)('is loud where the browser’s answer was %s: %s', (persist, loud) => {
		expect(backupDue(more({ mocks: 1 }), { ...saved, persist }, today).loud).toBe(loud);
		expect(backupDue(full, { ...saved, persist }, today).loud).toBe(false);
	});

	it('is left for later until that day', () => {
		const device = { ...saved, persist: 'denied' as const, backupLater: day('2026-11-29') };
		expect(backupDue(more({ mocks: 1 }), device, today)).toMatchObject({ due: false, loud: false });
		expect(backupDue(more({ mocks: 1 }), device, day('2026-11-29'))).toMatchObject({ due: true, loud: true });
	});

	it('counts no kind below nothing', () => {
		expect(sinceBackup(none, full)).toEqual(none);
		expect(sinceBackup(more({ done: 2 }), full)).toEqual({ ...none, done: 2 });
	});
});

describe('much less than at the last backup', () => {
	it.each<[string, Counts, Partial<Counts>, boolean]>([
		['the same', full, full, false],
		['more', more({ answers: 50 }), full, false],
		['half of the answers', { ...full, answers: 150 }, full, false],
		['fewer than half of the answers', { ...full, answers: 149 }, full, true],
		['no attempt, though all answers', { ...full, attempts: 0 }, full, true],
		['one attempt fewer', { ...full, attempts: 1 }, full, false],
		['no appointment and no ticks', { ...full, bookings: 0, done: 0 }, full, false],
		['nothing', none, full, true],
		['something where no backup was made', full, {}, false]
	])('%s: %#', (_what, here, then, much) => {
		expect(isMuchLess(here, then)).toBe(much);
	});
});
