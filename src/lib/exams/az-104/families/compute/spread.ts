// Which solution keeps an app going: a set, zones, a scale set, and what a running VM can still join.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { claim, either, fact, listed, page, redraw } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { join, survives, type Failure, type Spread } from '#lib/azure/compute/availability.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly failure: Failure;
	readonly spreads: readonly Exclude<Spread, 'one VM'>[];
	/** Zone of VM1; 0: none. */
	readonly zone: number;
	/** Whether VM1 is made anew for the set. */
	readonly anew: boolean;
	readonly mode: 'Flexible' | 'Uniform';
	/** Of the scale set; none: regional, which alone has fault domains of its own where it is Flexible. */
	readonly zones: readonly number[];
	readonly faultDomains: number;
}
const words: Readonly<Record<Facts['spreads'][number], string>> = {
	'an availability set': 'You move the app onto two new VMs in an availability set.',
	'VMs in one zone': 'You move the app onto two new VMs in zone 1.',
	'VMs in several zones': 'You move the app onto new VMs in zones 1 and 2.'
};
const wrongly = {
	'an availability set': 'set',
	'VMs in one zone': 'zone',
	'VMs in several zones': 'region'
} as const;

const failures: readonly Failure[] = ['a region', 'a rack', 'a datacenter', 'a rack', 'a datacenter'];

/** What the scenario says. */
const tabsOf = ({ company, failure, zone, mode, zones, faultDomains }: Facts): readonly Tab[] =>
	page([
		`${company} runs an app on a virtual machine named VM1, `,
		fact('zone', zone === 0 ? 'which is in no zone' : `which is in zone ${zone}`),
		`. In the same resource group there is a scale set ${zones.length === 0 ? 'in no zone' : `over zones ${listed(zones.map(String))}`} with `,
		fact('mode', `${mode} orchestration`),
		' and ',
		fact('domains', faultDomains === 1 ? '1 fault domain' : `${faultDomains} fault domains`),
		'. The app must remain available when ',
		fact('failure', `${failure} fails`),
		'.'
	]);

export const spread = family<Facts>({
	id: 'virtual-machines/spread',
	edition: 2,
	group: 'virtual-machines',
	title: 'Keeping an app going',
	rule: 'A set survives a rack, zones a datacenter; a set is joined only at creation.',
	lab: 'virtual-machines/fixed-at-creation',
	misconceptions: {
		set: 'A set sounds like full cover; it lies in one datacenter.',
		zone: 'The word zone sounds safe; VMs in one zone fall with it.',
		zones: 'It is easy to trust one way only; a rack is survived by a set or zones, a datacenter by zones.',
		region: 'Zones sound far apart; all of them lie in one region and can fall with it.',
		later: 'Joining looks like a setting; a VM joins a set only when it is created.',
		closed: 'A VM seems shut out of a set for good; made anew, it can be put in.',
		never: 'It looks like a set; a Flexible scale set takes an existing VM that fits.',
		any: 'A scale set looks open; it must be Flexible, in the VM’s zone, with 1 fault domain.'
	},
	axes: {
		failure: redraw('What may fail', 'failure', failures),
		zone: redraw('Zone of VM1', 'zone', [0, 1, 2, 3]),
		mode: either('Orchestration mode', 'mode', 'Flexible', 'Uniform')
	},
	sources: [sources.availabilitySets, sources.diskAvailability, sources.attachToScaleSet],
	facts(random, difficulty) {
		const zones = random.some([1, 2, 3], 2);
		const regional = difficulty > 2 && random.chance(0.3);
		return {
			company: random.pick(companies),
			failure: random.pick(difficulty > 1 ? failures : failures.slice(1)),
			spreads: random.some(Object.keys(words) as Facts['spreads'], difficulty === 1 ? 2 : 1),
			zone: regional ? 0 : random.chance(0.7) ? random.pick(zones) : random.below(4),
			anew: random.chance(0.4),
			mode: random.chance(0.75) ? 'Flexible' : 'Uniform',
			zones: regional ? [] : [...zones].sort(),
			faultDomains: regional ? 3 : 1
		};
	},
	tell(facts) {
		const { failure, spreads, zone, anew, mode, zones, faultDomains } = facts;
		const vm = { group: 'rg-app', ...(zone === 0 ? {} : { zone }) };
		const set = join(vm, { kind: 'availability set' });
		const inSet = survives('an availability set', failure);
		const zonal = survives('VMs in several zones', failure);
		const scaleSet = join(vm, { kind: 'scale set', mode, zones, faultDomains, group: 'rg-app' });
		return {
			tabs: tabsOf(facts),
			questions: [
				{
					requirement: ['Does each solution meet the goal?'],
					deciding: 'failure',
					ask: {
						type: 'series',
						claims: [
							...spreads.map((spread) => {
								const { survives: holds, trace } = survives(spread, failure);
								return claim(words[spread], holds, trace, holds ? 'zones' : wrongly[spread]);
							}),
							anew
								? claim(
										'You recreate VM1 from a snapshot, in an availability set with a second VM that runs the app.',
										inSet.survives,
										[...set.trace, ...inSet.trace],
										inSet.survives ? 'closed' : 'set'
									)
								: claim(
										'You add VM1 and a new VM that runs the app to an availability set.',
										set.joins,
										set.trace,
										'later'
									),
							claim(
								`You attach VM1 to the scale set, and add to it a VM that runs the app in another ${zones.length === 0 ? 'fault domain' : 'zone'}.`,
								scaleSet.joins && zonal.survives,
								[...scaleSet.trace, ...(zonal.survives ? [] : zonal.trace)],
								!scaleSet.joins ? 'any' : zonal.survives ? 'never' : 'region'
							)
						]
					},
					trace: [
						...new Set([
							...spreads.flatMap((spread) => survives(spread, failure).trace),
							...set.trace,
							...(anew ? inSet.trace : []),
							...scaleSet.trace
						])
					],
					miss: zone === 0 || faultDomains > 1 ? 'edge' : 'core'
				}
			]
		};
	}
});
