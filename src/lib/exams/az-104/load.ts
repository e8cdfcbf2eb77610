// Prompts, labs, families and axes of a domain, fetched when they are needed: each is its own chunk.
import type { DomainId } from '#lib/domain/exam.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

type Loaders<T> = Readonly<Record<string, () => Promise<T>>>;

// Each path is written out, because the bundler follows only paths that it can read.
const promptsOf: Loaders<{ readonly prompts: readonly Prompt[] }> = {
	identity: () => import('#lib/exams/az-104/domains/identity.ts'),
	storage: () => import('#lib/exams/az-104/domains/storage.ts'),
	compute: () => import('#lib/exams/az-104/domains/compute.ts'),
	networking: () => import('#lib/exams/az-104/domains/networking.ts'),
	monitoring: () => import('#lib/exams/az-104/domains/monitoring.ts')
};
const labsOf: Loaders<{ readonly labs: readonly Lab[] }> = {
	identity: () => import('#lib/exams/az-104/labs/identity.ts'),
	storage: () => import('#lib/exams/az-104/labs/storage.ts'),
	compute: () => import('#lib/exams/az-104/labs/compute.ts'),
	networking: () => import('#lib/exams/az-104/labs/networking.ts'),
	monitoring: () => import('#lib/exams/az-104/labs/monitoring.ts')
};
const familiesOf: Loaders<{ readonly families: readonly Family[] }> = {
	identity: () => import('#lib/exams/az-104/families/identity.ts'),
	storage: () => import('#lib/exams/az-104/families/storage.ts'),
	compute: () => import('#lib/exams/az-104/families/compute.ts'),
	networking: () => import('#lib/exams/az-104/families/networking.ts'),
	monitoring: () => import('#lib/exams/az-104/families/monitoring.ts')
};
const axesOf: Loaders<{ readonly axes: readonly Axis[] }> = {
	identity: () => import('#lib/exams/az-104/axes/domains/identity.ts'),
	storage: () => import('#lib/exams/az-104/axes/domains/storage.ts'),
	compute: () => import('#lib/exams/az-104/axes/domains/compute.ts'),
	networking: () => import('#lib/exams/az-104/axes/domains/networking.ts'),
	monitoring: () => import('#lib/exams/az-104/axes/domains/monitoring.ts')
};

const loaderOf = <T>(loaders: Loaders<T>, id: DomainId): (() => Promise<T>) | undefined =>
	Object.hasOwn(loaders, id) ? loaders[id] : undefined;

/**
 * The recall prompts of this domain; none for a domain that the exam no longer has, so that old records stay readable.
 * Rejects where the chunk cannot be fetched.
 */
export async function loadPrompts(id: DomainId): Promise<readonly Prompt[]> {
	return (await loaderOf(promptsOf, id)?.())?.prompts ?? [];
}

/** The labs of this domain, the easier first; none for a domain that the exam no longer has. Rejects as `loadPrompts`. */
export async function loadLabs(id: DomainId): Promise<readonly Lab[]> {
	return (await loaderOf(labsOf, id)?.())?.labs ?? [];
}

/** The families of this domain; none for a domain that the exam no longer has. Rejects as `loadPrompts`. */
export async function loadFamilies(id: DomainId): Promise<readonly Family[]> {
	return (await loaderOf(familiesOf, id)?.())?.families ?? [];
}

/** The axes of this domain; none for a domain that the exam no longer has. Rejects as `loadPrompts`. */
export async function loadAxes(id: DomainId): Promise<readonly Axis[]> {
	return (await loaderOf(axesOf, id)?.())?.axes ?? [];
}
