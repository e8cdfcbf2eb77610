// Deployment slots: which plans have them, what a swap moves, and what a release takes.

const swapped = [
	'content',
	'app setting',
	'connection string',
	'runtime stack',
	'handler mapping',
	'path mapping',
	'public certificate',
	'WebJob'
] as const;
export type Kind =
	| (typeof swapped)[number]
	| 'custom domain'
	| 'TLS setting'
	| 'scale setting'
	| 'access restriction'
	| 'Always On setting'
	| 'CORS setting'
	| 'diagnostic setting'
	| 'managed identity';

/** `marked`: a deployment slot setting. Only app settings and connection strings can be. */
export interface Item {
	readonly kind: Kind;
	readonly marked?: boolean;
}
export const canBeMarked = (kind: Kind): boolean => kind === 'app setting' || kind === 'connection string';

/** Returns whether a swap moves an item to the other slot. Doesn't cover virtual network integration: the page has had it in both lists. */
export const swaps = ({ kind, marked = false }: Item): boolean =>
	(swapped as readonly string[]).includes(kind) && !(marked && canBeMarked(kind));

export type Step = 'swap' | 'preview' | 'cancel' | 'complete';
/**
 * Returns what production and the other slot have of an item after these steps, each taken where it can be. The first phase of a swap
 * with preview applies the deployment slot settings of production to the other slot. Doesn't cover the override that makes other
 * settings swap. Source: sources.deploymentSlots.
 */
export function slotsAfter<T>(item: Item, slots: readonly [T, T], steps: readonly Step[]): readonly [T, T] {
	let [production, slot] = slots;
	let own = slot;
	for (const step of steps) {
		if (step === 'preview') {
			own = slot;
			if (!swaps(item) && canBeMarked(item.kind)) slot = production;
			continue;
		}
		if (step !== 'swap') slot = own;
		if (step !== 'cancel' && swaps(item)) [production, slot] = [slot, production];
	}
	return [production, slot];
}

/** A Standard plan supports so many slots for an app. */
const most = 5;
/** Returns which slots beside production must go before a plan is scaled down from Premium. Source: sources.deploymentSlots. */
export const slotsFirst = (tier: string, slots: number) =>
	tier === 'Standard' ? (slots > most ? 'some' : 'none') : slots > 0 ? 'all' : 'none';

/**
 * Returns the first step of a release without downtime after a test: `has` a slot with the old or the new version, and `keeps` a connection string
 * in its slot. Nothing where the plan can’t have the slot, or where steps could change places. Source: sources.deploymentSlots.
 */
export function firstStep(supported: boolean, has: 'none' | 'old' | 'new', keeps: boolean) {
	if (has === 'new' && supported) return keeps ? 'swap' : 'mark';
	if (!keeps || (!supported && has !== 'none')) return undefined;
	return supported ? (has === 'none' ? 'add' : 'deploy') : 'scale';
}

export interface Goal {
	readonly need: 'validate' | 'push' | 'random' | 'stay' | 'office';
	readonly os: 'Windows' | 'Linux' | 'container';
	readonly authenticated: boolean;
}
export type Feature = 'preview' | 'auto' | 'share' | 'pipeline' | 'mark' | 'restriction';
/** Returns what meets a goal, of App Service where it has something, if anything does. Source: sources.deploymentSlots. */
export function featureFor({ need, os, authenticated }: Goal): Feature | undefined {
	if (need === 'validate') return authenticated ? undefined : 'preview';
	if (need === 'push') return os === 'Windows' ? 'auto' : 'pipeline';
	return ({ random: 'share', stay: 'mark', office: 'restriction' } as const)[need];
}

/** The versions of both slots, and whether a swap is pending. */
export interface Release {
	readonly production: string;
	readonly slot: string;
	readonly pending?: boolean;
}
/** From the least to do to the most. */
export const actions = ['nothing', 'cancel', 'complete', 'swap', 'deploy'] as const;
export type Action = (typeof actions)[number];
/** Returns the least after which all users get a version and no swap is pending, if one action does that. Source: sources.deploymentSlots. */
export const actionFor = (now: Release, version: string): Action | undefined =>
	actions.find((action) => {
		const swaps = { ...now, production: now.slot };
		const then: Release | undefined = {
			nothing: now,
			cancel: { ...now, pending: false },
			complete: now.pending ? { ...swaps, pending: false } : now,
			swap: now.pending ? now : swaps,
			deploy: now.pending ? now : { ...now, production: version }
		}[action];
		return then.production === version && !then.pending;
	});

/** What one slot has that a new one can get a copy of: the configuration, but never content. Source: sources.deploymentSlots. */
export const isCloned = (kind: Kind): boolean => canBeMarked(kind) || kind === 'runtime stack';
