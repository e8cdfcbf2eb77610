// Deployment slots: what a swap moves, which slot a user gets, and what a release takes.

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

type Slot = 'production' | 'slot';
export interface Visit {
	/** Whose URL it is, or the slot that the query parameter names. */
	readonly url: Slot | 'link to production' | 'link to slot';
	/** Where the user was last routed at random, and how many minutes ago. */
	readonly pinned?: readonly [to: Slot, minutes: number];
	/** The percentage of users that are routed to the other slot. */
	readonly share: number;
}
/** Returns which slot a user gets, either one where chance decides. Source: sources.deploymentSlots. */
export function slotFor({ url, pinned, share }: Visit): Slot | 'either' {
	if (url === 'slot' || url === 'link to slot') return 'slot';
	if (url === 'link to production') return 'production';
	if (pinned && pinned[1] < 60) return pinned[0];
	return share === 0 ? 'production' : 'either';
}

export interface Goal {
	readonly need: 'validate' | 'push' | 'random' | 'link';
	readonly os: 'Windows' | 'Linux' | 'container';
	readonly authenticated: boolean;
}
export type Feature = 'preview' | 'auto' | 'share' | 'parameter' | 'pipeline';
/** Returns what meets a goal, of App Service where it has something, if anything does. Source: sources.deploymentSlots. */
export function featureFor({ need, os, authenticated }: Goal): Feature | undefined {
	if (need === 'validate') return authenticated ? undefined : 'preview';
	if (need === 'push') return os === 'Windows' ? 'auto' : 'pipeline';
	return need === 'random' ? 'share' : 'parameter';
}

/** The versions of both slots, whether a swap is pending, and whether users are routed to the other slot. */
export interface Release {
	readonly production: string;
	readonly slot: string;
	readonly pending?: boolean;
	readonly routed?: boolean;
}
/** From the least to do to the most. */
export const actions = ['nothing', 'unroute', 'cancel', 'complete', 'swap', 'deploy'] as const;
export type Action = (typeof actions)[number];
/** Returns the least after which all users get a version and no swap is pending, if one action does that. Source: sources.deploymentSlots. */
export const actionFor = (now: Release, version: string): Action | undefined =>
	actions.find((action) => {
		const swaps = { ...now, production: now.slot };
		const then: Release | undefined = {
			nothing: now,
			unroute: { ...now, routed: false },
			cancel: { ...now, pending: false },
			complete: now.pending ? { ...swaps, pending: false } : now,
			swap: now.pending ? now : swaps,
			deploy: now.pending ? now : { ...now, production: version }
		}[action];
		return then.production === version && !then.pending && !then.routed;
	});

/**
 * Returns how to give both slots two versions, one of which no slot has and is deployed to the other slot: after a swap that is
 * completed or made, before a swap, or without one. Nothing where that can't be done or isn't needed. Source: sources.deploymentSlots.
 */
export function planFor(
	{ production, slot, pending, routed }: Release,
	[toProduction, toSlot]: readonly [string, string]
): 'complete first' | 'swap' | 'deploy' | 'only' | undefined {
	const isMissing = (version: string): boolean => version !== production && version !== slot;
	if (routed) return undefined;
	if (isMissing(toSlot) && slot === toProduction) return pending ? 'complete first' : 'swap';
	if (pending) return undefined;
	if (isMissing(toSlot)) return production === toProduction ? 'only' : undefined;
	return isMissing(toProduction) && production === toSlot ? 'deploy' : undefined;
}

/** What one slot has that a new one can get a copy of: the configuration, but never content. Source: sources.deploymentSlots. */
export const isCloned = (kind: Kind): boolean => canBeMarked(kind) || kind === 'runtime stack';

/**
 * Returns whether an answer to the ping of a warm-up is enough: one that begins with an HTTP status, unlike a timeout. By default, any status is.
 * Source: sources.deploymentSlots.
 */
export const isWarm = (answer: string, statuses?: string): boolean =>
	/^\d/.test(answer) && (statuses?.includes(answer.slice(0, 3)) ?? true);
