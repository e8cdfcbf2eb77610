// The families of every domain, by id, once they are on this device, and the scenarios that they make.
import { domainOfGroup, type DomainId } from '#lib/domain/exam.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { groupOfPrompt } from '#lib/domain/practice/group-of.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { pack } from '#lib/state/exam.ts';

class Families {
	#byId: ReadonlyMap<string, Family> = $state.raw(new Map());
	readonly #loaded = new Map<DomainId, readonly Family[]>();

	/** None until they are loaded. */
	get byId(): ReadonlyMap<string, Family> {
		return this.#byId;
	}

	/** What a family is called; empty of one that this version does not have. */
	titleOf(id: string): string {
		return this.#byId.get(id)?.title ?? '';
	}

	/** Fetches the families of these domains, each once; of all without a list. Rejects where they are not on this device and there is no network. */
	async load(domains: readonly DomainId[] = pack.exam.domains.map(({ id }) => id)): Promise<void> {
		const missing = domains.filter((id) => !this.#loaded.has(id));
		await Promise.all(missing.map((id) => this.#load(id)));
	}

	async #load(domain: DomainId): Promise<void> {
		this.#loaded.set(domain, await pack.loadFamilies(domain));
		// In the order of the exam, whichever came first: what is chosen from them must not depend on it. Replaced, never changed.
		const all = pack.exam.domains.flatMap(({ id }) => this.#loaded.get(id) ?? []);
		this.#byId = new Map(all.map((family) => [family.id, family]));
	}

	/** The domain of a family, by its id alone; none where the exam has no such group. */
	domainOf(id: string): DomainId | undefined {
		return domainOfGroup(pack.exam, groupOfPrompt(id) ?? '')?.id;
	}

	/** The scenario of that seed; the one that was kept, or none, where this version has no such family or another edition of it. */
	make({
		family: id,
		edition,
		seed,
		kept
	}: {
		family: string;
		edition: number;
		seed: number;
		kept?: Variant;
	}): Variant | undefined {
		const family = this.#byId.get(id);
		return family?.edition === edition ? family.make(seed, difficultyOf(seed)) : kept;
	}
}

export const families = new Families();
