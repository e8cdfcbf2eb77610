import 'fake-indexeddb/auto';
import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clock } from '#lib/state/clock.svelte.ts';
import { chosen, loadExam } from '#lib/state/exam.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { saveAttempt } from '#lib/state/save-attempt.ts';
import Debrief from './+page.svelte';

vi.mock('$app/state', () => ({
	page: { url: new URL('https://resit.example/attempts/debrief/'), state: {}, route: { id: null } }
}));
vi.mock('$app/navigation', () => ({ pushState: vi.fn(), replaceState: vi.fn() }));

let screen: object | undefined;

beforeEach(async () => {
	vi.stubGlobal('scrollTo', vi.fn());
	await Promise.all([loadExam(), repository.open()]);
	await saveAttempt({
		...{ exam: chosen.id, kind: 'sat', day: clock.today, zone: clock.zone, result: 'fail' },
		...{ sections: [], prioritise: [] }
	});
	screen = mount(Debrief, { target: document.body });
});
afterEach(async () => {
	if (screen) await unmount(screen);
});

const heading = (): string => document.querySelector('#step')?.textContent ?? '';
const tap = (): void => document.querySelector<HTMLButtonElement>('form .btn')?.click();

it('takes each of two quick taps on Next, though the first step is still being stored', async () => {
	await vi.waitFor(() => expect(heading()).toBe('Which areas were hardest?'));
	tap();
	tap();
	await vi.waitFor(() => expect(heading()).toBe('Which requirements did you read past?'));
});

it('stops at the summary, however often Next was tapped', async () => {
	await vi.waitFor(() => expect(heading()).toBe('Which areas were hardest?'));
	for (let taps = 0; taps < 7; taps++) tap();
	await vi.waitFor(() => expect(heading()).toContain('Nothing is written down'));
	expect(repository.record.attempts.at(-1)?.debrief?.finished).toBe(true);
});
