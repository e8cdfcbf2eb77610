// One prerendered shell a screen; its content is filled in on the device.
import { loadExam } from '#lib/state/exam.ts';

export const prerender = true;
export const trailingSlash = 'always';

/** Awaits the exam, which every screen reads. Today awaits it itself: a first visit does without. */
export const load = ({ route }: { route: { id: string | null } }): Promise<void> | undefined =>
	route.id === '/' ? undefined : loadExam();
