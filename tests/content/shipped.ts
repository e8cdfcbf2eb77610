// Everything that ships for AZ-104, in reading order, at once. The app itself loads it domain by domain.
import { az104 } from '../../src/lib/content/az-104/exam.ts';
import type { Lab } from '../../src/lib/domain/lab/lab.ts';
import type { Prompt } from '../../src/lib/domain/practice/prompt.ts';
import type { TaskText } from '../../src/lib/domain/task.ts';

interface Module {
	readonly labs?: readonly Lab[];
	readonly prompts?: readonly Prompt[];
	readonly rebuild?: TaskText;
}

const modules: Readonly<Record<string, Module>> = import.meta.glob(
	[
		'../../src/lib/content/az-104/labs/*.ts',
		'../../src/lib/content/az-104/domains/*.ts',
		'../../src/lib/content/az-104/rebuilds/*.ts'
	],
	{ eager: true }
);

const moduleAt = (path: string): Module => modules[`../../src/lib/content/az-104/${path}.ts`] ?? {};

export interface Shipped {
	readonly labs: readonly Lab[];
	readonly prompts: readonly Prompt[];
	readonly rebuilds: readonly TaskText[];
}

export const shipped: Shipped = {
	labs: az104.domains.flatMap(({ id }) => moduleAt(`labs/${id}`).labs ?? []),
	prompts: az104.domains.flatMap(({ id }) => moduleAt(`domains/${id}`).prompts ?? []),
	rebuilds: az104.domains
		.flatMap(({ groups }) => groups)
		.flatMap(({ id }) => moduleAt(`rebuilds/${id}`).rebuild ?? [])
};
