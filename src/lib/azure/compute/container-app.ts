// Container apps: how a change reaches users, who can reach an app, and what runs a workload.
import { makesRevision } from '#lib/azure/compute/container-group.ts';

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
