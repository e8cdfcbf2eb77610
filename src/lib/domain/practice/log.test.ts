import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionOf, type Answer } from '#lib/domain/practice/answer.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { slipsOf } from '#lib/domain/repair/retest.ts';
import { countsOf } from '#lib/domain/stored-data/counts.ts';
import { afterLine, completed } from '#lib/domain/practice/log.ts';
import { emptySnapshot, readSnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { day } from '#lib/domain/time/day.ts';
import { fromMs, instant, toMs } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';

const start = toMs(instant('2026-11-25T10:00:00Z'));
const of = { exam: 'boat', family: 'access/least-grant', edition: 1, seed: 5 };
const line = (id: string, minute: number, more: Partial<Answer> = {}): Answer => ({
	id,
	at: fromMs(start + minute * 60_000),
	zone: zone('Europe/Paris'),
	of,
	given: {},
	right: false,
	miss: 'core',
	confidence: 'sure',
	...more
});
const says = (id: string, corrects: string, miss: 'core' | 'edge', minute: number): Answer => ({
	...line(id, minute),
	confidence: 'sure',
	...correctionOf({ id: corrects, of }, miss),
	of
});
const after = (...lines: readonly Answer[]): Progress | undefined =>
	lines.reduce<Progress | undefined>(afterLine, undefined);

describe('a miss that the person calls otherwise', () => {
	it('is summed up as they call it, and counts as no answer', () => {
		const missed = after(line('a', 0));
		const called = after(line('a', 0), says('c', 'a', 'edge', 1));
		expect(called).toEqual({ ...missed, lastMiss: 'edge' });
		expect(after(line('a', 0), says('c', 'a', 'edge', 1), says('d', 'a', 'core', 2))).toEqual(missed);
	});

	it('opens no repair once it is an edge case, and does again when that is taken back', () => {
		const since = day('2026-11-20');
		const slip = (...lines: readonly Answer[]) => slipsOf([after(line('a', 0), ...lines)!], since)[0];
		expect(slip()?.because).toBe('core miss');
		expect(slip(says('c', 'a', 'edge', 1))).toBeUndefined();
		expect(slip(says('c', 'a', 'edge', 1), says('d', 'a', 'core', 2))?.because).toBe('core miss');
	});

	it('leaves a later answer as it is', () => {
		const later = line('b', 1);
		expect(after(line('a', 0), later, says('c', 'a', 'edge', 2))).toEqual(after(line('a', 0), later));
		const right = line('b', 1, { right: true });
		const { miss: _, ...put } = right;
		expect(after(line('a', 0), put, says('c', 'a', 'edge', 2))).toEqual(after(line('a', 0), put));
	});

	it('of an answer that is not there is nothing', () =>
		expect(after(says('c', 'a', 'edge', 0))).toBeUndefined());

	it('is read with the log, folded from it, and counted as no answer', () => {
		const answers = [line('a', 0), says('c', 'a', 'edge', 1)];
		const read = readSnapshot({ ...emptySnapshot('phone'), answers });
		expect(read.answers).toEqual(answers);
		expect(read.progress).toMatchObject([{ answers: 1, lastMiss: 'edge', lastMissed: 'a' }]);
		expect(countsOf(read).answers).toBe(1);
		const lost = readSnapshot({ ...emptySnapshot('phone'), answers: [says('c', 'a', 'edge', 1)] });
		expect([lost.progress, lost.aside]).toEqual([[], []]);
	});

	it('set aside where it corrects nothing that has a name', () => {
		const bad = { ...says('c', 'a', 'edge', 1), corrects: '' };
		expect(readSnapshot({ ...emptySnapshot('phone'), answers: [bad] }).aside).toHaveLength(1);
	});
});

/** Counts never move by a correction, whatever is answered and called in between; a rebuild from the log agrees. */
it('changes nothing but the class of the last miss', () => {
	const steps = fc.array(
		fc.record({
			answer: fc.boolean(),
			right: fc.boolean(),
			which: fc.nat(5),
			miss: fc.constantFrom('core' as const, 'edge' as const)
		}),
		{ maxLength: 12 }
	);
	fc.assert(
		fc.property(steps, (taken) => {
			const lines = taken.map(({ answer, right, which, miss }, index): Answer => {
				if (!answer) return says(`c${index}`, `a${which}`, miss, index);
				const { miss: _, ...put } = line(`a${index}`, index, { right });
				return right ? put : { ...put, miss };
			});
			const answers = lines.filter(({ corrects }) => corrects === undefined);
			const [all, bare] = [after(...lines), after(...answers)];
			expect(all && { ...all, lastMiss: 0 }).toEqual(bare && { ...bare, lastMiss: 0 });
			const last = answers.at(-1);
			const word = lines.findLast(({ corrects }) => corrects !== undefined && corrects === last?.id);
			const wordAfter = word && lines.indexOf(word) > lines.indexOf(last!) ? word : undefined;
			if (last && !last.right) expect(all?.lastMiss).toBe((wordAfter ?? last).miss);
			expect(completed([], lines)).toEqual(all === undefined ? [] : [all]);
		})
	);
});
