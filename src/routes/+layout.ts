// One prerendered shell per screen; what it shows is filled in on the device.
import { loadExam } from '#lib/state/exam.ts';

export const prerender = true;
export const trailingSlash = 'always';

/** Waits for the exam, which every screen reads. Today waits itself: a first visit, of which nothing is known, does without. */
export const load = ({ route }: { route: { id: string | null } }): Promise<void> | undefined =>
	route.id === '/' ? undefined : loadExam();
