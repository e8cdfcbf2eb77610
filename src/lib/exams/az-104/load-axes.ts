// The axes of a domain, fetched when a variation is written or asked: each domain is a chunk of its own.
import type { DomainId } from '#lib/domain/exam.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

// Each path is written out, because the bundler follows only paths that it can read.
const domains: Readonly<Record<string, () => Promise<{ readonly axes: readonly Axis[] }>>> = {
	identity: () => import('#lib/exams/az-104/axes/domains/identity.ts'),
	storage: () => import('#lib/exams/az-104/axes/domains/storage.ts'),
	compute: () => import('#lib/exams/az-104/axes/domains/compute.ts'),
	networking: () => import('#lib/exams/az-104/axes/domains/networking.ts'),
	monitoring: () => import('#lib/exams/az-104/axes/domains/monitoring.ts')
};

/** The axes of this domain; none for one that the exam no longer has. Rejects where the chunk cannot be fetched. */
export async function loadAxes(id: DomainId): Promise<readonly Axis[]> {
	const load = Object.hasOwn(domains, id) ? domains[id] : undefined;
	return load === undefined ? [] : (await load()).axes;
}
