// Container apps: how a change reaches users, who can reach an app, what runs a workload, and how large a subnet must be.
import { makesRevision } from '#lib/azure/compute/container-group.ts';
import { contains } from '#lib/azure/networking/address.ts';

/** Single revision mode, or multiple with all traffic to the latest revision or to a named one. */
export type Routing = 'single' | 'latest' | 'named';
/**
 * Returns what else is needed so that users get a change: in single revision mode, or with a weight for the latest revision, traffic
 * follows once a new revision is ready. A new version of a Key Vault secret comes with an automatic restart, if a variable refers to it
 * without a version. Sources: sources.containerAppsRevisions, sources.containerAppsSecrets.
 */
export function stepAfter(
	change: Parameters<typeof makesRevision>[0],
	routing: Routing
): 'nothing' | 'restart' | 'weight' {
	if (change === 'secret value') return 'restart';
	return makesRevision(change) && routing === 'named' ? 'weight' : 'nothing';
}

/** A part of the requests for a revision, a URL for it, or the same replica for each client. */
export type ReleaseGoal = 'share' | 'url' | 'client';
/**
 * Returns the first step to a goal. Traffic is split between active revisions in multiple revision mode, and session affinity needs single
 * mode. Sources: sources.containerAppsRevisions, sources.containerAppsAffinity.
 */
export function firstStep(
	goal: ReleaseGoal,
	mode: 'single' | 'multiple',
	isActive: boolean
): 'affinity' | 'single' | 'multiple' | 'share' | 'label' | 'activate' {
	if (goal === 'client') return mode === 'single' ? 'affinity' : 'single';
	if (mode === 'single') return 'multiple';
	return !isActive ? 'activate' : goal === 'url' ? 'label' : 'share';
}

/** The virtual IP of an environment is external with public network access enabled or disabled, or it’s internal. */
export type Environment = 'public' | 'closed' | 'internal';
export type Ingress = 'external' | 'internal';
export type Audience = 'internet' | 'private endpoints' | 'network' | 'environment';
/** Returns the widest audience that an app accepts requests from. Sources: sources.containerAppsNetworking, sources.containerAppsIngress. */
export const audienceOf = (environment: Environment, ingress: Ingress): Audience =>
	ingress === 'internal'
		? 'environment'
		: ({ public: 'internet', closed: 'private endpoints', internal: 'network' } as const)[environment];
/**
 * Returns the only change that gives an app an audience, or undefined where it takes several. An environment keeps its virtual IP, so
 * another one must replace an internal one. Source: sources.containerAppsNetworking.
 */
export function exposureStep(
	environment: Environment,
	ingress: Ingress,
	audience: Audience
): Ingress | 'nothing' | 'access' | 'environment' | undefined {
	if (audienceOf(environment, ingress) === audience) return 'nothing';
	const other = ingress === 'internal' ? 'external' : 'internal';
	if (audienceOf(environment, other) === audience) return other;
	if (audience !== 'internet' || ingress === 'internal') return undefined;
	return environment === 'closed' ? 'access' : 'environment';
}

/** What starts the work of a container. */
export type Start = 'request' | 'message' | 'time' | 'command';
/**
 * Returns what runs a container: an app with a scale rule where it keeps running, a job with a type of trigger where it exits.
 * Undefined where the page has no example. Source: sources.containerAppsJobs.
 */
export const runnerFor = (start: Start, exits: boolean): string | undefined =>
	exits
		? { request: undefined, message: 'event', time: 'schedule', command: 'manual' }[start]
		: { request: 'http', message: 'custom', time: undefined, command: undefined }[start];

/** IP restrictions of ingress: all rules have the same action. */
export interface Restriction {
	readonly action: 'Allow' | 'Deny';
	readonly range: string;
}
/**
 * Returns what happens to a request to the external HTTP ingress of an app on the internet. It listens on ports 80 and 443, whatever the target
 * port is. Undefined where a client that isn’t allowed would be redirected: the pages don’t say which comes first.
 * Sources: sources.containerAppsIngress, sources.containerAppsIpRestrictions.
 */
export function requestOutcome(
	allowInsecure: boolean,
	restriction: Restriction | undefined,
	port: number,
	from: string
): 'reached' | 'redirected' | 'failed' | undefined {
	const isAllowed =
		!restriction || contains(restriction.range, `${from}/32`) === (restriction.action === 'Allow');
	const isRedirected = port === 80 && !allowInsecure;
	if (port !== 80 && port !== 443) return 'failed';
	if (!isAllowed) return isRedirected ? undefined : 'failed';
	return isRedirected ? 'redirected' : 'reached';
}

/** The Consumption profile or a Dedicated one, or an environment of the older type, Consumption only. */
export type Plan = 'Consumption' | 'Dedicated' | 'only';
/**
 * Returns the prefix length of the smallest subnet for apps in single revision mode, where each change doubles the addresses for a short time.
 * `count`: nodes of a Dedicated profile, or replicas, ten of which share an address in the Consumption profile. Undefined where no subnet of
 * the page’s table is large enough, or where Consumption only needs more than its minimum. Source: sources.containerAppsSubnets.
 */
export function subnetFor(plan: Plan, count: number): number | undefined {
	if (plan === 'only') return count <= 100 ? 23 : undefined;
	const addresses = plan === 'Dedicated' ? count : Math.ceil(count / 10);
	// 12 addresses are reserved for the infrastructure, and five by Azure.
	return [27, 26, 25, 24, 23].find((length) => 2 * addresses <= 2 ** (32 - length) - 17);
}
