import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftThrottle } from '#lib/state/draft-throttle.ts';

let saved: string[];
let room: boolean;
let state: string | undefined;
const tell = (now: string): void => void (state = now);
const save = async (key: string, value: unknown): Promise<boolean> => {
	if (room) saved.push(`${key} ${String(value)}`);
	return room;
};

beforeEach(() => {
	saved = [];
	room = true;
	state = undefined;
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('pacing', () => {
	it('saves the first value at once', () => {
		draftThrottle(save, tell).write('log', 1);
		expect(saved).toEqual(['log 1']);
	});

	it('then only the newest, each 300 ms', () => {
		const paced = draftThrottle(save, tell);
		for (const value of [1, 2, 3]) paced.write('log', value);
		vi.advanceTimersByTime(299);
		expect(saved).toEqual(['log 1']);
		vi.advanceTimersByTime(1);
		expect(saved).toEqual(['log 1', 'log 3']);
		paced.write('log', 4);
		vi.advanceTimersByTime(300);
		expect(saved).toEqual(['log 1', 'log 3', 'log 4']);
	});

	it('lets what was forgotten wait again, but for a newer value', async () => {
		room = false;
		const throttle = draftThrottle(save, tell);
		throttle.write('log', 1);
		await throttle.flush();
		const again = throttle.drop('log');
		expect(throttle.waiting.has('log')).toBe(false);
		again();
		expect(throttle.waiting.get('log')).toBe(1);
		const late = throttle.drop('log');
		throttle.write('log', 2);
		late();
		room = true;
		await throttle.flush();
		expect(saved).toEqual(['log 2']);
	});

	it('keeps keys apart', () => {
		const paced = draftThrottle(save, tell);
		paced.write('log', 1);
		paced.write('log', 2);
		paced.write('round', 3);
		vi.advanceTimersByTime(300);
		expect(saved).toEqual(['log 1', 'log 2', 'round 3']);
	});

	it('saves all that waits when the page is left, without waiting for anything', () => {
		const paced = draftThrottle(save, tell);
		paced.write('log', 1);
		paced.write('log', 2);
		void paced.flush();
		expect(saved).toEqual(['log 1', 'log 2']);
		expect(paced.waiting.size).toBe(0);
	});

	it('never saves what was dropped', () => {
		const paced = draftThrottle(save, tell);
		paced.write('log', 1);
		paced.write('log', 2);
		paced.drop('log');
		vi.advanceTimersByTime(300);
		expect(saved).toEqual(['log 1']);
	});

	it('keeps what could not be saved for the next occasion', async () => {
		const paced = draftThrottle(save, tell);
		room = false;
		paced.write('log', 1);
		await vi.advanceTimersByTimeAsync(600);
		expect(paced.waiting.get('log')).toBe(1);
		expect(vi.getTimerCount()).toBe(0);
		room = true;
		await paced.flush();
		expect(saved).toEqual(['log 1']);
		expect(paced.waiting.size).toBe(0);
	});

	it('forgets what could not be saved where it was dropped or is old', async () => {
		const paced = draftThrottle(save, tell);
		room = false;
		paced.write('log', 1);
		paced.write('log', 2);
		await vi.advanceTimersByTimeAsync(0);
		expect([...paced.waiting]).toEqual([['log', 2]]);
		paced.write('round', 3);
		paced.drop('log');
		paced.drop('round');
		await vi.advanceTimersByTimeAsync(0);
		expect(paced.waiting.size).toBe(0);
	});

	it('rests when nothing is written', () => {
		draftThrottle(save, tell).write('log', 1);
		vi.advanceTimersByTime(300);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('has a flush wait for what is under way', async () => {
		let finish: (worked: boolean) => void = () => undefined;
		const paced = draftThrottle(() => new Promise((resolve) => (finish = resolve)), tell);
		paced.write('log', 1);
		const done = vi.fn();
		const flushed = paced.flush().then(done);
		await Promise.resolve();
		expect(done).not.toHaveBeenCalled();
		finish(true);
		await flushed;
		expect(done).toHaveBeenCalled();
	});

	it('tells when nothing waits any more', async () => {
		const paced = draftThrottle(save, tell);
		expect(state).toBeUndefined();
		paced.write('log', 1);
		expect(state).toBe('saving');
		await vi.advanceTimersByTimeAsync(0);
		expect(state).toBe('saved');
		paced.write('log', 2);
		await vi.advanceTimersByTimeAsync(299);
		expect(state).toBe('saving');
		await vi.advanceTimersByTimeAsync(1);
		expect(state).toBe('saved');
	});

	it('tells it only of the newest, and not where there is no room', async () => {
		const finish: ((worked: boolean) => void)[] = [];
		const paced = draftThrottle(() => new Promise((resolve) => finish.push(resolve)), tell);
		paced.write('log', 1);
		paced.write('log', 2);
		await vi.advanceTimersByTimeAsync(300);
		finish[0]!(true);
		await vi.advanceTimersByTimeAsync(0);
		expect(state).toBe('saving');
		finish[1]!(false);
		await vi.advanceTimersByTimeAsync(0);
		expect(state).toBe('saving');
		const flushed = paced.flush();
		finish[2]!(true);
		await flushed;
		expect(state).toBe('saved');
	});
});
