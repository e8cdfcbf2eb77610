// One prerendered shell per screen; what it shows is filled in on the device.
import { loadExam } from '#lib/state/exam.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** Waits for the exam, which every screen reads. Today waits itself: a first visit, of which nothing is known, does without. */
export const load: LayoutLoad = ({ route }) => (route.id === '/' ? undefined : loadExam());
