// The families of every domain, by id, once they are on this device, and the scenarios that they make.
import { az104 } from '#lib/content/az-104/exam.ts';
import { loadFamilies as familiesOf } from '#lib/content/az-104/load.ts';
import type { DomainId } from '#lib/domain/exam.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';

class Families {
	#byId: ReadonlyMap<string, Family> = $state.raw(new Map());
	readonly #loaded = new Set<DomainId>();

	/** None until they are loaded. */
	get byId(): ReadonlyMap<string, Family> {
		return this.#byId;
	}

	/** What a family is called; empty of one that this version does not have. */
	titleOf(id: string): string {
		return this.#byId.get(id)?.title ?? '';
	}

	/** Fetches the families of these domains, each once; of all without a list. Rejects where they are not on this device and there is no network. */
	async load(domains: readonly DomainId[] = az104.domains.map(({ id }) => id)): Promise<void> {
		const missing = domains.filter((id) => !this.#loaded.has(id));
		await Promise.all(missing.map((id) => this.#load(id)));
	}

	async #load(domain: DomainId): Promise<void> {
		const own = await familiesOf(domain);
		this.#loaded.add(domain);
		// Replaced, never changed.
		this.#byId = new Map([...this.#byId, ...own.map((family) => [family.id, family] as const)]);
	}

	/** The scenario of that seed; none where this version has no such family, or another edition of it. */
	make({ family: id, edition, seed }: Pick<Variant, 'family' | 'edition' | 'seed'>): Variant | undefined {
		const family = this.#byId.get(id);
		return family?.edition === edition ? family.make(seed, difficultyOf(seed)) : undefined;
	}
}

export const families = new Families();
