// What a new round asks, with the families that it needs and no others. Loaded when a round starts: Today needs none of it.
import { secondsAnItem, type DomainId } from '#lib/domain/exam.ts';
import { drawn } from '#lib/domain/practice/draw-variants.ts';
import { groupOfPrompt } from '#lib/domain/practice/group-of.ts';
import { fitting, roundItems, type RoundPart } from '#lib/domain/practice/items.ts';
import { askableOf } from '#lib/domain/practice/notebook.ts';
import type { Drawable } from '#lib/domain/practice/round.ts';
import type { RoundItem } from '#lib/domain/practice/running.ts';
import { highestSeeds } from '#lib/domain/practice/seed.ts';
import { readSet } from '#lib/domain/practice/set/read.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { loadPrompts, pack } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';

/** The families that a round may draw from: those of domains not tried yet too, of which their ids are known. */
function drawable(tried: ReadonlySet<DomainId>): readonly Drawable[] {
	return pack.families.flatMap((id) => {
		const family = families.byId.get(id);
		const domain = families.domainOf(id);
		if (family === undefined && (domain === undefined || tried.has(domain))) return [];
		return [{ family: id, group: groupOfPrompt(id)!, items: family?.make(0, 1).items.length ?? 1 }];
	});
}

/**
 * Of these parts those that fit into the minutes, then what else is due. A domain's families are fetched once the round
 * would ask one of them; where they cannot be had, the round is made without them. Rejects where there are no prompts.
 */
export async function itemsFor(parts: readonly RoundPart[], minutes: number): Promise<readonly RoundItem[]> {
	const [shipped, waiting] = await Promise.all([loadPrompts(), repository.drafts.read('set')]);
	const { progress } = repository;
	const gaps = derivedData.diagnosis?.gaps ?? [];
	const groupsOf = (some: typeof gaps) => some.flatMap(({ groups }) => groups.map(({ group }) => group));
	const { chosen, left } = fitting(parts, minutes);
	const examId = repository.record.exam;
	const wish = {
		examId,
		prompts: [...shipped.values(), ...askableOf(repository.record.notebook ?? [])],
		progress,
		minutes: left,
		secondsAnItem: secondsAnItem(pack.exam),
		today: clock.today,
		order: groupsOf(gaps),
		short: new Set(groupsOf(gaps.filter(({ open }) => open))),
		...(derivedData.plan === undefined ? {} : { exam: derivedData.plan.exam.day })
	};
	const tried = new Set<DomainId>();
	for (;;) {
		const asks = roundItems(chosen, { ...wish, families: drawable(tried) });
		const wanted = asks.flatMap((one) => {
			if (!('family' in one) || families.byId.has(one.family)) return [];
			return families.domainOf(one.family) ?? [];
		});
		const missing = [...new Set(wanted)];
		if (missing.length === 0)
			return drawn(asks, {
				examId,
				families: families.byId,
				progress,
				today: clock.today,
				waiting: highestSeeds(readSet(waiting)?.questions ?? [])
			});
		for (const domain of missing) tried.add(domain);
		await Promise.all(missing.map((domain) => families.load([domain]).catch(() => undefined)));
	}
}
