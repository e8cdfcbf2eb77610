// Everything that ships for AZ-104, in reading order, at once. The app itself loads it domain by domain.
import { az104 } from '../../src/lib/content/az-104/exam.ts';
import { generalTexts } from '../../src/lib/content/az-104/general.ts';
import type { Lab } from '../../src/lib/domain/lab/lab.ts';
import type { Axis } from '../../src/lib/domain/practice/axis.ts';
import type { Prompt } from '../../src/lib/domain/practice/prompt.ts';
import type { TaskText } from '../../src/lib/domain/task.ts';

interface Module {
	readonly labs?: readonly Lab[];
	readonly prompts?: readonly Prompt[];
	readonly axes?: readonly Axis[];
}

const modules: Readonly<Record<string, Module>> = import.meta.glob(
	[
		'../../src/lib/content/az-104/labs/*.ts',
		'../../src/lib/content/az-104/domains/*.ts',
		'../../src/lib/content/az-104/axes/domains/*.ts'
	],
	{ eager: true }
);

const moduleAt = (path: string): Module => modules[`../../src/lib/content/az-104/${path}.ts`] ?? {};

export interface Shipped {
	readonly labs: readonly Lab[];
	readonly prompts: readonly Prompt[];
	readonly axes: readonly Axis[];
	/** Of work that is no lab. */
	readonly tasks: readonly TaskText[];
}

export const shipped: Shipped = {
	labs: az104.domains.flatMap(({ id }) => moduleAt(`labs/${id}`).labs ?? []),
	prompts: az104.domains.flatMap(({ id }) => moduleAt(`domains/${id}`).prompts ?? []),
	axes: az104.domains.flatMap(({ id }) => moduleAt(`axes/domains/${id}`).axes ?? []),
	tasks: generalTexts
};
