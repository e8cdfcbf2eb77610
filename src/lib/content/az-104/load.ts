// Prompts and task texts of a domain, fetched when they are needed: each domain is a chunk of its own.
import type { DomainId } from '#lib/domain/exam.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import type { TaskText } from '#lib/domain/task.ts';

export interface DomainContent {
	readonly prompts: readonly Prompt[];
	readonly rebuilds: readonly TaskText[];
}

// Each path is written out, because the bundler follows only paths that it can read.
const domains: Readonly<Record<string, () => Promise<DomainContent>>> = {
	identity: () => import('#lib/content/az-104/domains/identity.ts'),
	storage: () => import('#lib/content/az-104/domains/storage.ts'),
	compute: () => import('#lib/content/az-104/domains/compute.ts'),
	networking: () => import('#lib/content/az-104/domains/networking.ts'),
	monitoring: () => import('#lib/content/az-104/domains/monitoring.ts')
};

/**
 * What we ship for this domain; nothing for a domain that the exam no longer has, so that old records stay readable.
 * Rejects where the chunk cannot be fetched.
 */
export async function loadDomain(id: DomainId): Promise<DomainContent> {
	const load = Object.hasOwn(domains, id) ? domains[id] : undefined;
	if (load === undefined) return { prompts: [], rebuilds: [] };
	const { prompts, rebuilds } = await load();
	return { prompts, rebuilds };
}
