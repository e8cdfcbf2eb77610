// Everything that ships for AZ-104, in reading order, at once. The app itself loads it domain by domain.
import { az104 } from '#lib/exams/az-104/exam.ts';
import { generalTexts } from '#lib/exams/az-104/general.ts';
import { loadAxes } from '#lib/exams/az-104/load.ts';
import { loadLabs, loadPrompts } from '#lib/exams/az-104/load.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import type { TaskText } from '#lib/domain/task.ts';

export interface Shipped {
	readonly labs: readonly Lab[];
	readonly prompts: readonly Prompt[];
	readonly axes: readonly Axis[];
	/** Of work that is no lab. */
	readonly tasks: readonly TaskText[];
}

const ofDomains = async <T>(load: (id: string) => Promise<readonly T[]>): Promise<readonly T[]> =>
	(await Promise.all(az104.domains.map(({ id }) => load(id)))).flat();

export const shipped: Shipped = {
	labs: await ofDomains(loadLabs),
	prompts: await ofDomains(loadPrompts),
	axes: await ofDomains(loadAxes),
	tasks: generalTexts
};
