// At startup: reduces outputs that an older app stored to what the proofs need.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { pack } from '#lib/state/exam.ts';
import { reduceStored, unreduced } from '#lib/store/reduce.ts';

/** Reduces stored proofs and drafts of labs. Rejects where a part of the app can't be loaded: the next start tries again. */
export async function reduceProofs(): Promise<void> {
	const found = await repository.use(unreduced);
	if (!found.ok || (found.value.proofs.length === 0 && found.value.drafts === 0)) return;
	// Not part of the first load: most starts find nothing.
	const { reducedProof } = await import('#lib/domain/lab/reduce.ts');
	const domains = new Set(found.value.proofs.flatMap(({ domain }) => domain ?? []));
	const labs = (await Promise.all([...domains].map(pack.loadLabs))).flat();
	const labOf = new Map<string, Lab>(labs.map((lab) => [`lab/${lab.id}`, lab]));
	const reduced = await repository.use((store) =>
		reduceStored(store, (proof) => reducedProof(proof, labOf.get(proof.task)))
	);
	if (reduced.ok) await repository.refresh();
}
