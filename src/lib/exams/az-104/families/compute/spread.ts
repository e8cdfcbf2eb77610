// How many VMs keep running when something fails, whether they're enough, what to change so that they are, and which VMs a set or a scale
// set accepts. Over 200 lines: four questions share the settings, the ways to tell them, and the rules on availability.
import {
	certain,
	failures,
	obstacle,
	partsOf,
	type Failure,
	type Obstacle,
	type Placement,
	type Target,
	type Vm
} from '#lib/azure/compute/availability.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Tab } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'output', 'email', 'design'] as const;
/** From the lowest latency between VMs and the least effort to the most. */
const solutions = ['keep', 'fault', 'update', 'zones', 'region'] as const;
type Solution = (typeof solutions)[number];
interface Tier {
	readonly vms: number;
	readonly at: Placement;
	/** How many must keep running. */
	readonly least: number;
}
interface Need {
	readonly failure: Failure;
	/** VMs that must keep running, or requests where `perVm` tells how many one VM handles. */
	readonly load: number;
}
interface Facts {
	/** `count`: of the first tier, as VMs that run or, by the wording, as those that don’t. */
	readonly asks: 'solution' | 'tiers' | 'count' | 'members';
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly wording: number;
	/** What fails, where tiers are judged. */
	readonly failure: Failure;
	/** Where a solution is asked for, one tier in an availability set. */
	readonly tiers: readonly Tier[];
	readonly needs: readonly Need[];
	readonly perVm: number;
	/** Whether the region has availability zones. */
	readonly zoned: boolean;
	readonly offered: readonly Solution[];
	readonly target: Target;
	readonly vms: readonly Vm[];
}

/** An app, the end of names of its resources, its tiers, and other VMs. */
const themes = [
	'a ticket shop|tickets|web seats payment mail|vm-box1 vm-door2 vm-scan1 vm-hall3',
	'a patient portal|clinic|portal booking records billing|vm-xray1 vm-lab2 vm-ward4 vm-intake1',
	'a timetable service|rail|maps routes delays signs|vm-north1 vm-depot2 vm-track5 vm-gate1',
	'a game platform|games|lobby match scores chat|vm-arena1 vm-rank2 vm-voice1 vm-store4',
	'an online bank|bank|login transfers cards statements|vm-fx1 vm-loan2 vm-fraud1 vm-atm6',
	'a grocery app|grocery|catalog cart stock delivery|vm-aisle1 vm-cold2 vm-van3 vm-till1',
	'a library system|library|search loans fines archive|vm-desk1 vm-shelf2 vm-scan7 vm-kids1',
	'a payroll system|payroll|entry tax slips export|vm-time1 vm-leave2 vm-audit1 vm-bonus3'
].map((line) => {
	const [app = '', id = '', tiers = '', vms = ''] = line.split('|');
	return { app, id, tiers: tiers.split(' '), vms: vms.split(' ') };
});
const themeOf = ({ theme }: Pick<Facts, 'theme'>) => themes[theme]!;
const setOf = (facts: Facts): string => `avset-${themeOf(facts).id}`;
const targetOf = (facts: Facts): string =>
	facts.target.kind === 'set' ? setOf(facts) : `vmss-${themeOf(facts).id}`;
const tierOf = (facts: Facts, at: number): string => themeOf(facts).tiers[at]!;
const vmOf = (facts: Facts, at: number): string => themeOf(facts).vms[at]!;
const groupOf = (facts: Facts): string => `rg-${themeOf(facts).id}`;

/** A failure in two ways. */
const when: Readonly<Record<Failure, readonly string[]>> = {
	maintenance: ['Azure restarts VMs for planned maintenance', 'planned maintenance of hosts restarts VMs'],
	rack: ['a rack loses power', 'the network switch of a rack fails'],
	datacenter: ['a datacenter loses power', 'the cooling of a datacenter fails'],
	region: ['a region becomes unavailable', 'a natural disaster takes a region offline']
};
const nouns: Readonly<Record<Failure, string>> = {
	maintenance: 'maintenance',
	rack: 'a rack failure',
	datacenter: 'a datacenter outage',
	region: 'a region outage'
};
const whenTold = ({ wording }: Facts, failure: Failure): string => when[failure][wording]!;
/** With a comma after the thousands. */
const thousands = (count: number): string => String(count).replace(/(?=\d{3}$)\B/, ',');

/** How many VMs keep running, as the model or a wrong rule counts. */
type Count = (vms: number, at: Placement, failure: Failure) => number;

/** How many VMs of how many keep running with a solution; none where it can't be carried out. */
function keptBy(facts: Facts, solution: Solution, failure: Failure, count: Count = certain): number {
	const { vms, at } = facts.tiers[0]!;
	if (at.kind !== 'set') return 0;
	if (solution === 'region') return vms + (failure === 'region' ? 0 : count(vms, at, failure));
	if (solution === 'zones') return facts.zoned ? count(vms, { kind: 'zones', zones: 3 }, failure) : 0;
	const changed = { keep: {}, fault: { faultDomains: 3 }, update: { updateDomains: 20 } }[solution];
	return count(vms, { ...at, ...changed }, failure);
}
const leastOf = ({ perVm }: Facts, { load }: Need): number => Math.ceil(load / perVm);
const fails = (facts: Facts, solution: Solution, count?: Count): Need | undefined =>
	facts.needs.find((need) => keptBy(facts, solution, need.failure, count) < leastOf(facts, need));
/** The first solution that meets all needs. Pages promise no order of maintenance for zones and regions, so they are none then. */
function solutionOf(
	facts: Facts,
	count?: Count,
	from: readonly Solution[] = solutions
): Solution | undefined {
	const maintained = facts.needs.some(({ failure }) => failure === 'maintenance');
	return from
		.filter((one) => !maintained || (one !== 'zones' && one !== 'region'))
		.find((one) => fails(facts, one, count) === undefined);
}

const answer = (yes: boolean): readonly string[] => [yes ? 'yes' : 'no'];
/** The number that is asked for, of VMs that keep running. */
const asNumber = ({ wording, tiers }: Facts, kept: number): number =>
	wording === 0 ? kept : tiers[0]!.vms - kept;
const countOf = (facts: Facts, count: Count = certain): number =>
	asNumber(facts, count(facts.tiers[0]!.vms, facts.tiers[0]!.at, facts.failure));
/** The number that is right, and three others: as many below it as were drawn, those of wrong rules first. */
function numbersOf(facts: Facts): readonly number[] {
	const right = countOf(facts);
	const { wording, tiers } = facts;
	const rules = [swapped, rounded, oneLost, asRack, inverse].map((count) => countOf(facts, count));
	const near = Array.from({ length: tiers[0]!.vms }, (_, at) => at + wording).sort(
		(a, b) => Math.abs(a - right) - Math.abs(b - right)
	);
	const wrong = [...new Set([...rules, ...near])].filter((one) => one !== right && near.includes(one));
	const lower = wrong.filter((number) => number < right);
	const higher = wrong.filter((number) => number > right);
	const below = Math.max(Math.min(facts.offered.indexOf('keep'), lower.length, 3), 3 - higher.length);
	return [right, ...lower.slice(0, below), ...higher.slice(0, 3 - below)];
}
function keyBy(facts: Facts, count: Count = certain, out: typeof obstacle = obstacle): Key {
	if (facts.asks === 'count') return [[String(countOf(facts, count))]];
	if (facts.asks === 'tiers')
		return facts.tiers.map(({ vms, at, least }) => answer(count(vms, at, facts.failure) >= least));
	if (facts.asks === 'members') return facts.vms.map((vm) => answer(out(vm, facts.target) === undefined));
	const solution = solutionOf(facts, count);
	return solution === undefined ? [] : [[solution]];
}

/** The domains of the set of which a solution is asked. */
function domainsOf({ tiers }: Facts): { readonly faultDomains: number; readonly updateDomains: number } {
	const at = tiers[0]?.at;
	return at?.kind === 'set' ? at : { faultDomains: 0, updateDomains: 0 };
}
function solutionTexts(facts: Facts): Readonly<Record<Solution, string>> {
	const { faultDomains, updateDomains } = domainsOf(facts);
	const recreated = `Recreate ${setOf(facts)} and its VMs with`;
	return {
		keep: `Leave ${setOf(facts)} as it is`,
		fault: `${recreated} 3 fault domains and ${updateDomains} update domains`,
		update: `${recreated} ${faultDomains} fault domains and 20 update domains`,
		zones: 'Recreate the VMs in 3 availability zones of the region',
		region: 'Deploy the same number of VMs to another region as well'
	};
}
const requirements = ({ needs }: Facts): string => (needs.length === 1 ? 'requirement' : 'requirements');

function ask(facts: Facts): Asked {
	const key = keyBy(facts);
	const holds = (at: number): boolean => key[at]?.[0] === 'yes';
	if (facts.asks === 'tiers')
		return judge(
			'statements',
			[yesOrNo],
			facts.tiers.map((_, at) => ({
				text: `The ${tierOf(facts, at)} tier meets its requirement.`,
				holds: holds(at)
			}))
		);
	if (facts.asks === 'members')
		return {
			...judge(
				'statements',
				[yesOrNo],
				facts.vms.map((_, at) => ({
					text: `${vmOf(facts, at)} can become a member of ${targetOf(facts)}.`,
					holds: holds(at)
				}))
			),
			miss: facts.target.kind === 'set' ? 'core' : 'edge'
		};
	if (facts.asks === 'count')
		return chooseOne(
			[
				facts.wording === 0
					? `How many virtual machines of the ${tierOf(facts, 0)} tier are certain to keep running in that case?`
					: `What is the maximum number of virtual machines of the ${tierOf(facts, 0)} tier that can be unavailable at the same time in that case?`
			],
			numbersOf(facts).map((number) => ({ id: String(number), text: String(number) })),
			key[0]![0]!
		);
	const right = solutionOf(facts);
	const others = facts.offered
		.filter((one) => one !== right && (one !== 'fault' || domainsOf(facts).faultDomains < 3))
		.slice(0, 3);
	const asked = chooseOne(
		[
			`You need to meet the ${requirements(facts)} with the lowest latency between the VMs and, if that is equal, with the least administrative effort. What should you do?`
		],
		optionsOf(solutionTexts(facts), right === undefined ? others : [right, ...others]),
		right ?? ''
	);
	// Two changes at once can lead to facts that no solution meets.
	return right === undefined ? { ...asked, parts: [] } : asked;
}

const partNames: Readonly<Record<Placement['kind'], string>> = {
	none: '',
	set: 'fault domains',
	zones: 'zones',
	'scale set': 'fault domains',
	regions: 'regions'
};
/** Why a failure can take every VM. */
function allLost(at: Placement, failure: Failure, name: string): string {
	const together =
		failure === 'maintenance'
			? 'be restarted together'
			: failure === 'rack'
				? 'share a rack'
				: 'fail together';
	if (at.kind === 'none') return `Nothing keeps the VMs of ${name} apart, so all of them can ${together}.`;
	if (failure === 'region') return `All VMs of ${name} are in one region, and fail with it.`;
	if (at.kind === 'zones') return `All VMs of ${name} are in one zone, where they can ${together}.`;
	return `${at.kind === 'set' ? 'An availability set' : 'A scale set without zones'} doesn’t protect from a datacenter outage, so ${name} can lose all its VMs.`;
}

const namesOf = (at: Placement, failure: Failure): string =>
	failure === 'maintenance' ? 'update domains' : partNames[at.kind];
/** How many VMs of a tier keep running. */
function keptReason(facts: Facts, { vms, at }: Tier, index: number): string {
	const { failure } = facts;
	const name = `the ${tierOf(facts, index)} tier`;
	const kept = certain(vms, at, failure);
	const parts = partsOf(at, failure);
	return parts === 1
		? allLost(at, failure, name)
		: `${capital(name)} has ${vms} VMs in ${parts} ${namesOf(at, failure)}. ${failure === 'maintenance' ? `Maintenance restarts up to ${vms - kept}` : `Up to ${vms - kept} can fail`} together, so ${kept} ${kept === 1 ? 'is' : 'are'} certain to keep running.`;
}
/** Why a number is right or wrong, each wrong one in its own words. */
function explainCount(facts: Facts): PartReasons {
	const { failure, tiers } = facts;
	const { vms, at } = tiers[0]!;
	const [kept, parts] = [certain(vms, at, failure), partsOf(at, failure)];
	const [names, lost] = [namesOf(at, failure), vms - kept];
	const one = names.slice(0, -1);
	const why = keptReason(facts, tiers[0]!, 0);
	const others = [
		parts === 1
			? `All ${vms} VMs can be hit together.`
			: `Up to ${lost} of the ${vms} VMs can be hit together.`,
		...(parts === 1
			? ['An availability set is in one datacenter of one region.', 'One failure is enough to hit every VM.']
			: [
					`The VMs are spread evenly, so the fullest ${one} has ${lost}.`,
					`One failure reaches one ${one}, which leaves ${kept}.`
				])
	];
	const reasonOf = (number: number): string => {
		const now = asNumber(facts, number);
		if (now === kept) return why;
		if (parts > 1 && now === swapped(vms, at, failure))
			return failure === 'rack'
				? 'That counts update domains, and a rack takes a fault domain.'
				: 'That counts fault domains, and maintenance restarts an update domain.';
		if (parts > 1 && now === rounded(vms, at, failure))
			return `${vms} VMs in ${parts} ${names} leave a remainder, so one ${one} has ${lost}.`;
		if (now === vms - 1) return 'That counts one VM only, and more can be hit together.';
		if (parts === 1 && now === asRack(vms, at, failure))
			return 'That counts one fault domain, and all of them are in one datacenter.';
		if (parts > 1 && now === lost)
			return facts.wording === 0
				? 'That’s how many can fail together, not how many keep running.'
				: 'That’s how many keep running, not how many can be unavailable.';
		return others.shift()!;
	};
	return {
		options: Object.fromEntries(numbersOf(facts).map((number) => [String(number), reasonOf(number)])),
		trace: [{ rule: `count ${at.kind} ${parts} ${failure} ${facts.wording}`, text: why }]
	};
}

function explainTier(facts: Facts, tier: Tier, index: number): PartReasons {
	const { failure } = facts;
	const { vms, at, least } = tier;
	const parts = partsOf(at, failure);
	const kept = certain(vms, at, failure);
	const because = `${keptReason(facts, tier, index)}${parts === 1 ? '' : ` The minimum is ${least}.`}`;
	const where = at.kind === 'zones' ? `zones ${at.zones}` : at.kind;
	const verdict = parts === 1 ? 'all' : kept >= least ? 'enough' : 'too few';
	return {
		options: { yes: because, no: because },
		trace: [{ rule: `${where} ${failure} ${verdict}`, text: because }]
	};
}

const ties: Readonly<Record<Vm['tie'], string>> = {
	none: 'part of nothing',
	set: 'part of the availability set avset-old',
	proximity: 'part of a proximity placement group',
	host: 'on a dedicated host'
};
const tieCells: Readonly<Record<Vm['tie'], string>> = {
	none: 'None',
	set: 'Availability set avset-old',
	proximity: 'Proximity placement group',
	host: 'Dedicated host'
};
/** Everything that keeps a VM out, with what would be otherwise of the target and of the VM, in words as well. */
function obstaclesOf(facts: Facts, index: number) {
	const [name, to] = [vmOf(facts, index), targetOf(facts)];
	let [vm, target] = [facts.vms[index]!, facts.target];
	const zone = target.kind === 'set' ? 0 : (target.zones[0] ?? 0);
	const inZone: readonly [string, object, object] = [
		`${name} ${zone === 0 ? 'had no zone' : `were in zone ${zone}`}`,
		{},
		{ zone }
	];
	const fixes: Readonly<Record<Obstacle, readonly [string, object, Partial<Vm>]>> = {
		exists: [`${name} had not been created yet`, {}, { exists: false }],
		'zone of a set': inZone,
		mode: [`${to} had Flexible orchestration`, { mode: 'Flexible' }, {}],
		'placement group': [`${to} had singlePlacementGroup set to false`, { singlePlacementGroup: false }, {}],
		group: [`${name} were in ${groupOf(facts)}`, {}, { group: groupOf(facts) }],
		tie: [`${name} were not ${ties[vm.tie]}`, {}, { tie: 'none' }],
		domains: [`${to} had 1 fault domain`, { faultDomains: 1 }, {}],
		'no zone': inZone,
		zone: inZone
	};
	const found: Obstacle[] = [];
	for (let out = obstacle(vm, target); out !== undefined; out = obstacle(vm, target)) {
		found.push(out);
		target = { ...target, ...fixes[out][1] };
		vm = { ...vm, ...fixes[out][2] };
	}
	return { found, texts: found.map((out) => fixes[out][0]), vm, target };
}
/** Why a VM can become a member, or not. */
function memberReason(facts: Facts, vm: Vm, index: number): string {
	const { target } = facts;
	const [name, to] = [vmOf(facts, index), targetOf(facts)];
	const zones = target.kind === 'scale set' ? target.zones : [];
	const where = zones.length === 0 ? 'is regional' : `is in ${zonesIn(zones)}`;
	const why: Readonly<Record<Obstacle, string>> = {
		exists: `${name} exists. A VM joins an availability set only when it is created.`,
		'zone of a set': `${name} is planned for a zone, and an availability set can’t be combined with zones.`,
		mode: `${to} has Uniform orchestration. Only Flexible scale sets accept single VMs.`,
		'placement group': `${to} is limited to a single placement group, so you can’t attach VMs.`,
		group: `${name} isn’t in the resource group of ${to}.`,
		tie: `${name} is ${ties[vm.tie]}, so you can’t attach it.`,
		domains: `${name} exists, so ${to} would have to have 1 fault domain.`,
		'no zone': `${name} has no zone, and ${to} ${where}.`,
		zone: `${name} is ${vm.exists ? '' : 'planned for '}${vm.exists ? 'in ' : ''}zone ${vm.zone}, and ${to} ${where}.`
	};
	const out = obstacle(vm, target);
	if (out !== undefined) {
		const besides: Readonly<Record<Obstacle, string>> = {
			exists: 'it exists',
			'zone of a set': `it’s ${vm.exists ? '' : 'planned for '}${vm.exists ? 'in ' : ''}zone ${vm.zone}`,
			mode: `${to} has Uniform orchestration`,
			'placement group': `${to} is limited to a single placement group`,
			group: 'it’s in another resource group',
			tie: `it’s ${ties[vm.tie]}`,
			domains: `${to} has ${target.kind === 'set' ? 0 : target.faultDomains} fault domains`,
			'no zone': `it has no zone, and ${to} ${where}`,
			zone:
				zones.length === 0
					? `it’s in zone ${vm.zone}, and ${to} is regional`
					: `zone ${vm.zone} isn’t covered`
		};
		const rest = obstaclesOf(facts, index).found.slice(1);
		return rest.length === 0 ? why[out] : `${why[out]} Besides, ${listed(rest.map((one) => besides[one]))}.`;
	}
	if (target.kind === 'set')
		return `${name} doesn’t exist yet and has no zone, so it can be created in ${to}.`;
	const fits = vm.zone === 0 ? 'both are regional' : `zone ${vm.zone} is covered`;
	return vm.exists
		? `${to} has Flexible orchestration and 1 fault domain, the resource group is the same, and ${fits}. You can attach ${name}.`
		: `${to} has Flexible orchestration, the resource group is the same, and ${fits}. ${name} can be created in it.`;
}
const zonesIn = (zones: readonly number[]): string =>
	zones.length === 1 ? `zone ${zones[0]!}` : `zones ${listed(zones.map(String))}`;
function explainVm(facts: Facts, vm: Vm, index: number): PartReasons {
	const because = memberReason(facts, vm, index);
	const out = obstacle(vm, facts.target) ?? (vm.exists ? `attach ${vm.zone > 0}` : `create ${vm.zone > 0}`);
	return {
		options: { yes: because, no: because },
		trace: [{ rule: `${facts.target.kind} ${out === 'tie' ? vm.tie : out}`, text: because }]
	};
}

const requiredTold = (facts: Facts, need: Need): string => {
	const least = leastOf(facts, need);
	return facts.perVm === 1
		? `${counted(least, 'VM')} must keep running`
		: `${thousands(need.load)} requests per second take ${counted(least, 'VM')}`;
};
/** Why a solution doesn’t meet a need. */
function shortBy(facts: Facts, solution: Solution, need: Need): string {
	const { vms, at } = facts.tiers[0]!;
	const { failure } = need;
	const kept = keptBy(facts, solution, failure);
	const lost = kept === 0 ? `all ${vms} VMs` : `${vms - kept} of the ${vms} VMs`;
	const [Lost, but] = [capital(lost), `${capital(requiredTold(facts, need))}.`];
	if (at.kind !== 'set' || solution === 'region') return 'The VMs of two regions aren’t enough.';
	if (solution === 'zones')
		return !facts.zoned
			? 'The region has no availability zones.'
			: failure === 'region'
				? 'All three zones are in the region that fails.'
				: `${Lost} can be in the zone that is hit. ${but}`;
	return {
		keep: {
			maintenance: `With ${at.updateDomains} update domains, ${lost} can be restarted at the same time. ${but}`,
			rack: `With ${counted(at.faultDomains, 'fault domain')}, a rack can take ${lost}. ${but}`,
			datacenter: `${setOf(facts)} doesn’t protect from a datacenter outage.`,
			region: `${setOf(facts)} is in one region, and fails with it.`
		},
		fault: {
			maintenance: `Restarts follow update domains, not fault domains. ${Lost} can still be restarted together.`,
			rack: `Even with 3 fault domains, a rack can take ${lost}. ${but}`,
			datacenter: 'Fault domains separate racks. A datacenter that fails can take all of them.',
			region: 'More fault domains don’t move a single VM out of the region.'
		},
		update: {
			maintenance: `Even with 20 update domains, ${lost} can be restarted together. ${but}`,
			rack: `Update domains are about restarts by Azure. A rack can still take ${lost}.`,
			datacenter: 'Update domains only separate restarts. They don’t help when a datacenter fails.',
			region: 'Update domains only separate restarts. They don’t help when a region fails.'
		}
	}[solution][failure];
}
/** Why a solution that would do isn’t the one. */
const tooMuch = (facts: Facts, solution: Solution, right: Solution): string =>
	({
		keep: '',
		fault: `${setOf(facts)} meets the ${requirements(facts)} with the fault domains that it has. Recreating it is needless effort.`,
		update: `${setOf(facts)} meets the ${requirements(facts)} with the update domains that it has. Recreating it is needless effort.`,
		zones: `VMs in zones are farther apart than necessary. ${right === 'keep' ? 'The availability set is enough as it is' : 'An availability set is enough'}.`,
		region: `VMs in two regions have the highest latency. ${right === 'zones' ? 'Zones of the region are' : 'An availability set is'} enough.`
	})[solution];
function because(facts: Facts, right: Solution): string {
	const { vms } = facts.tiers[0]!;
	const kept = facts.needs.map(({ failure }) => {
		const count = keptBy(facts, right, failure);
		const of = right === 'region' ? vms * 2 : vms;
		const takes = failure === 'maintenance' ? 'Maintenance restarts' : `A ${failure} takes`;
		return ` ${takes} ${of - count} of ${of} VMs at most, so ${count} keep running.`;
	});
	const lead = {
		keep: 'Nothing has to change.',
		fault: 'Three fault domains are enough.',
		update: 'More update domains are enough.',
		zones: 'Zones are enough.',
		region: 'Nothing in one region is enough.'
	}[right];
	return `${lead}${kept.join('')}`;
}
function explainSolution(facts: Facts): PartReasons {
	const right = solutionOf(facts) ?? 'keep';
	const texts = solutionTexts(facts);
	return {
		options: Object.fromEntries(
			solutions.map((one) => {
				const far = one === 'zones' || one === 'region';
				const needs = facts.needs.filter(({ failure }) => !far || failure !== 'maintenance');
				const need = fails({ ...facts, needs }, one);
				return [
					one,
					one === right
						? because(facts, right)
						: need === undefined
							? tooMuch(facts, one, right)
							: shortBy(facts, one, need)
				];
			})
		),
		trace: facts.needs.map((need) => {
			const alone = solutionOf({ ...facts, needs: [need] }) ?? right;
			const kept = keptBy(facts, 'keep', need.failure);
			return {
				rule: `${need.failure} ${alone}${facts.perVm > 1 ? ' by load' : ''}${facts.zoned ? '' : ' without zones'}`,
				text: `When ${whenTold(facts, need.failure)}, ${counted(kept, 'VM')} of ${setOf(facts)} as it is ${kept === 1 ? 'is' : 'are'} certain to keep running, and ${requiredTold(facts, need)}. The first that is enough: ${texts[alone].replace(/^./, (one) => one.toLowerCase())}.`
			};
		})
	};
}

/** The count of someone who takes one placement or failure for another. */
const instead =
	(fits: (at: Placement, failure: Failure) => boolean, at: Placement | undefined, failure?: Failure): Count =>
	(vms, is, when) =>
		fits(is, when) ? certain(vms, at ?? is, failure ?? when) : certain(vms, is, when);
/** Counts fault domains for maintenance and update domains for racks. */
const swapped: Count = (vms, at, failure) =>
	at.kind === 'set' && failure === 'rack'
		? certain(vms, at, 'maintenance')
		: at.kind === 'set' && failure === 'maintenance'
			? certain(vms, at, 'rack')
			: certain(vms, at, failure);
const rounded: Count = (vms, at, failure) => vms - Math.floor(vms / partsOf(at, failure));
/** Takes any failure for that of a rack. */
const asRack: Count = (vms, at) => certain(vms, at, 'rack');
/** Those that don’t keep running. */
const inverse: Count = (vms, at, failure) => vms - certain(vms, at, failure);
const oneLost: Count = (vms, at, failure) => (partsOf(at, failure) > 1 ? vms - 1 : certain(vms, at, failure));
const threeZones: Placement = { kind: 'zones', zones: 3 };
const question: Question<Facts> = {
	ask,
	explain(facts) {
		if (facts.asks === 'tiers') return facts.tiers.map((tier, at) => explainTier(facts, tier, at));
		if (facts.asks === 'count') return [explainCount(facts)];
		if (facts.asks === 'members') return facts.vms.map((vm, at) => explainVm(facts, vm, at));
		return [explainSolution(facts)];
	},
	wrongRules: {
		'set-outlives-datacenter': {
			note: 'An availability set separates racks. It’s easy to think that its domains are datacenters.',
			key: (facts) =>
				keyBy(
					facts,
					instead((at, failure) => at.kind === 'set' && failure === 'datacenter', undefined, 'rack')
				)
		},
		'zones-outlive-region': {
			note: 'All zones of a region can fail with it. It’s easy to think of them as separate places.',
			key: (facts) =>
				keyBy(
					facts,
					instead((at, failure) => at.kind === 'zones' && failure === 'region', threeZones, 'rack')
				)
		},
		'one-zone': {
			note: 'A zone keeps VMs apart only from those in other zones. It’s easy to feel safe in a single one.',
			key: (facts) =>
				keyBy(
					facts,
					instead((at) => at.kind === 'zones' && at.zones === 1, threeZones)
				)
		},
		'more-is-safe': {
			note: 'Without redundancy, all VMs can be on one rack of one datacenter. It’s easy to rely on their number.',
			key: (facts) =>
				keyBy(facts, (vms, at, failure) => (at.kind === 'none' ? vms - 1 : certain(vms, at, failure)))
		},
		'domains-mixed-up': {
			note: 'A rack takes a fault domain, maintenance an update domain. It’s easy to mix them up.',
			key: (facts) => keyBy(facts, swapped)
		},
		'rounded-down': {
			note: 'The domain with the most VMs counts. It’s easy to take the average and round it down.',
			key: (facts) => keyBy(facts, rounded)
		},
		'one-vm-fails': {
			note: 'A failure takes all VMs of its domain or zone, and maintenance restarts a whole update domain. It’s easy to count only one VM.',
			key: (facts) => keyBy(facts, oneLost)
		},
		'zones-at-once': {
			note: 'VMs in zones are farther apart than those of a set. It’s easy to choose zones where a set is enough.',
			key(facts) {
				const solution = solutionOf(facts, certain, ['zones']);
				return facts.asks !== 'solution' || solution === undefined ? [] : [[solution]];
			}
		},
		'joins-later': {
			note: 'A VM joins an availability set only when it is created. It’s easy to take it for a setting.',
			key: (facts) =>
				keyBy(facts, certain, (vm, to) => obstacle(to.kind === 'set' ? { ...vm, exists: false } : vm, to))
		},
		'set-with-zone': {
			note: 'A VM is in a set or in a zone, not in both. It’s easy to combine them.',
			key: (facts) =>
				keyBy(facts, certain, (vm, to) => obstacle(to.kind === 'set' ? { ...vm, zone: 0 } : vm, to))
		},
		'any-zone': {
			note: 'A member has a zone of the scale set, and none where that has none. It’s easy to overlook the zones.',
			key: (facts) =>
				keyBy(facts, certain, (vm, to) =>
					obstacle(to.kind === 'set' ? vm : { ...vm, zone: to.zones[0] ?? 0 }, to)
				)
		},
		'free-to-move': {
			note: 'A VM that belongs to a set, a proximity placement group or a host can’t be attached. It’s easy to overlook that.',
			key: (facts) => keyBy(facts, certain, (vm, to) => obstacle({ ...vm, tie: 'none' }, to))
		},
		'any-group': {
			note: 'A scale set accepts VMs of its resource group only. It’s easy to think that the region is enough.',
			key: (facts) => keyBy(facts, certain, (vm, to) => obstacle({ ...vm, group: groupOf(facts) }, to))
		}
	}
};

const sizes = [5, 6, 7, 8, 9, 12];
const perVms = [200, 300, 400, 500];
const otherGroup = 'rg-shared';
/** Facts of which no question asks anything yet. */
const blank: Facts = {
	asks: 'tiers',
	theme: 0,
	told: 'table',
	who: '',
	wording: 0,
	failure: 'rack',
	tiers: [],
	needs: [],
	perVm: 1,
	zoned: true,
	offered: solutions,
	target: { kind: 'set' },
	vms: []
};
const to = changesOf<Facts>();
/** Change of one of a list of facts. */
const listTo =
	<K extends 'tiers' | 'needs' | 'vms'>(list: K, index: number, id = `${list.slice(0, -1)}${index}`) =>
	(axis: string, with_: Partial<Facts[K][number]>, text: string): Change<Facts> => ({
		fact: id,
		axis,
		text,
		apply: (one) => ({ ...one, [list]: withAt<object>(one[list], index, with_) })
	});
const set = (faultDomains: number, updateDomains: number): Placement => ({
	kind: 'set',
	faultDomains,
	updateDomains
});
/** Where the VMs of a tier could be instead. */
const places: readonly Placement[] = [
	{ kind: 'none' },
	set(3, 5),
	{ kind: 'zones', zones: 1 },
	{ kind: 'zones', zones: 3 },
	{ kind: 'scale set', faultDomains: 3 },
	{ kind: 'regions' }
];
function placeTold(at: Placement): string {
	if (at.kind === 'none') return 'without infrastructure redundancy';
	if (at.kind === 'set')
		return `in an availability set (${at.faultDomains} fault domains, ${at.updateDomains} update domains)`;
	if (at.kind === 'zones') return `in availability ${zonesIn([[2], [1, 3], [1, 2, 3]][at.zones - 1]!)}`;
	if (at.kind === 'regions') return 'in two regions (spread evenly, no sets or zones)';
	return `in a Flexible scale set (no zones, ${at.faultDomains} fault domains)`;
}
const placed = (at: Placement): string =>
	placeTold(at)
		.replace(' (spread evenly, no sets or zones)', '')
		.replace(/, 5 update domains/, '');

function tierChanges(facts: Facts): readonly Change<Facts>[] {
	const { failure } = facts;
	const maintained = failure === 'maintenance';
	const best = maintained ? set(3, 10) : { kind: 'regions' as const };
	const ofTiers = facts.tiers.flatMap(({ vms, at, least }, index): Change<Facts>[] => {
		const name = tierOf(facts, index);
		const change = listTo('tiers', index);
		const keeping = (count: number): string => `the minimum of ${name} were ${count}`;
		return [
			...[1, 2, 3, 4, 6]
				.filter((count) => count !== least && count < vms)
				.map((count) => change('required', { least: count }, keeping(count))),
			...[3, 4, 6, 9, 12]
				.filter((count) => count !== vms && count > least)
				.map((count) => change('size', { vms: count }, `${name} had ${count} VMs`)),
			...(maintained ? [places[0]!, best] : places)
				.filter((place) => placeTold(place) !== placeTold(at))
				.map((place) => change('placement', { at: place }, `the ${name} VMs were ${placed(place)}`)),
			{
				text: `the ${name} VMs were ${placed(best)}`,
				apply: change('', { at: best }, '').apply
			},
			{
				text: `${keeping(1)}, and its VMs were ${placed(best)}`,
				apply: change('', { at: best, least: 1 }, '').apply
			}
		];
	});
	const others = failures.filter((one) => one !== failure && !maintained && one !== 'maintenance');
	return [...ofTiers, ...others.map((one) => to('failure', one, `${nouns[one]} happened instead`))];
}

/** Changes of the first tier, then of its size together with where it is. */
function countChanges(facts: Facts): readonly Change<Facts>[] {
	const { vms } = facts.tiers[0]!;
	const name = tierOf(facts, 0);
	const others = Array.from({ length: 20 }, (_, less) => less + 2).filter((count) => count !== vms);
	const size = (count: number) => listTo('tiers', 0)('size', { vms: count }, `${name} had ${count} VMs`);
	const best = facts.failure === 'maintenance' ? set(3, 2) : ({ kind: 'regions' } as const);
	return [
		...tierChanges(facts).filter(
			({ fact: id, axis }) => id === 'failure' || (id === 'tier0' && axis === 'placement')
		),
		...others.map(size),
		...others.map((count) => ({
			text: `${name} had ${count} VMs ${placed(best)}`,
			apply: listTo('tiers', 0)('', { vms: count, at: best }, '').apply
		}))
	];
}

function needTold(facts: Facts, { failure, load }: Need): string {
	const what =
		facts.perVm === 1
			? `at least ${counted(load, 'VM')} must keep running`
			: `the VMs must handle at least ${thousands(load)} requests per second`;
	return `${what} when ${whenTold(facts, failure)}`;
}
/** Where each of two needs takes another region, no single fact would decide. */
function isDecided(facts: Facts): boolean {
	const far = facts.needs.filter((one) => solutionOf({ ...facts, needs: [one] }) === 'region');
	return solutionOf(facts) !== undefined && far.length < 2;
}

function solutionChanges(facts: Facts): readonly Change<Facts>[] {
	const { tiers, needs, perVm, zoned } = facts;
	const { vms, at } = tiers[0]!;
	if (at.kind !== 'set') return [];
	const name = setOf(facts);
	const capacity = (load: number): string =>
		perVm === 1 ? `at least ${counted(load, 'VM')}` : `${thousands(load)} requests per second`;
	const place = (id: string, with_: Placement, text: string): Change<Facts> =>
		listTo('tiers', 0, id)('placement', { at: with_ }, `${name} had ${text}`);
	const need = (index: number, axis: string, with_: Partial<Need>): Change<Facts> => {
		const now = { ...needs[index]!, ...with_ };
		const change = listTo('needs', index)(
			axis,
			with_,
			`${capacity(now.load)} had to survive ${nouns[now.failure]}${with_.failure ? `, not ${nouns[needs[index]!.failure]}` : ''}`
		);
		// Two other failures at once make a sentence that no one reads.
		const alone = (one: Facts): boolean => !with_.failure || one.needs.every((is, at) => is === needs[at]);
		return { ...change, apply: (one) => (alone(one) ? change.apply(one) : one) };
	};
	const loads = Array.from({ length: vms - 1 }, (_, less) => (less + 1) * perVm);
	const others = failures.filter((one) => needs.every(({ failure }) => failure !== one));
	const possible = [
		...needs.flatMap((one, index) =>
			loads
				.filter((load) => load / perVm !== leastOf(facts, one))
				.map((load) => need(index, 'required', { load }))
		),
		place(
			'fault',
			{ ...at, faultDomains: 5 - at.faultDomains },
			counted(5 - at.faultDomains, 'fault domain')
		),
		...[2, 3, 4]
			.filter((count) => count !== at.updateDomains)
			.map((count) => place('update', { ...at, updateDomains: count }, `${count} update domains`)),
		...sizes
			.filter((count) => count !== vms)
			.map((count) => listTo('tiers', 0, 'size')('size', { vms: count }, `${name} had ${count} VMs`)),
		{
			...to('zoned', !zoned, `${zoned ? 'no ' : ''}zones were available`),
			axis: 'placement'
		},
		...(perVm === 1 ? [] : perVms.filter((one) => one !== perVm)).map((one) => ({
			...to('perVm', one, `each VM handled ${one} requests per second`),
			axis: 'required'
		})),
		...needs.flatMap((_, index) => others.map((failure) => need(index, 'failure', { failure, load: perVm }))),
		...failures.flatMap((failure) =>
			loads.map((load) => ({
				text: `${zoned ? '' : 'zones were available and '}the only requirement were ${capacity(load)} after ${nouns[failure]}`,
				apply: (one: Facts): Facts => ({ ...one, zoned: true, needs: [{ failure, load }] })
			}))
		)
	];
	return possible.filter(({ apply }) => isDecided(apply(facts)));
}

const zoneChoices = [[], [1], [3], [1, 2], [2, 3], [1, 2, 3]] as const;
function targetChanges(facts: Facts): readonly Change<Facts>[] {
	const { target } = facts;
	if (target.kind === 'set') return [];
	const name = targetOf(facts);
	const change = (id: string, with_: Partial<typeof target>, text: string): Change<Facts> => ({
		...to('target', { ...target, ...with_ }, `${name} ${text}`, id),
		axis: 'target'
	});
	const { mode, zones, faultDomains, singlePlacementGroup: single } = target;
	const other = mode === 'Flexible' ? 'Uniform' : 'Flexible';
	return [
		change('mode', { mode: other }, `had ${other} orchestration`),
		...zoneChoices
			.filter((one) => faultDomains === 1 && String(one) !== String(zones))
			.map((one) =>
				change('zones', { zones: one }, one.length === 0 ? 'had no zones' : `were in ${zonesIn(one)}`)
			),
		...(zones.length > 0
			? []
			: [
					change(
						'domains',
						{ faultDomains: faultDomains === 1 ? 3 : 1 },
						`had ${faultDomains === 1 ? '3 fault domains' : '1 fault domain'}`
					)
				]),
		...(single
			? [change('single', { singlePlacementGroup: false }, 'had singlePlacementGroup set to false')]
			: [])
	];
}
/** Everything that keeps a VM out, changed at once. */
function repaired(facts: Facts, index: number): Change<Facts> {
	const { texts, vm, target } = obstaclesOf(facts, index);
	return { text: listed(texts), apply: (one) => ({ ...one, target, vms: withAt(one.vms, index, vm) }) };
}
function memberChanges(facts: Facts): readonly Change<Facts>[] {
	const { target } = facts;
	const ofVms = facts.vms.flatMap((vm, index): Change<Facts>[] => {
		const name = vmOf(facts, index);
		const change = (with_: Partial<Vm>, text: string): Change<Facts> =>
			listTo('vms', index)('member', with_, `${name} ${text}`);
		return [
			...(vm.tie === 'none'
				? [change({ exists: !vm.exists }, vm.exists ? 'had not been created yet' : 'existed already')]
				: [change({ tie: 'none' }, `were not ${ties[vm.tie]}`)]),
			...(vm.tie === 'set' ? [] : [0, 1, 2, 3])
				.filter((zone) => zone !== vm.zone)
				.map((zone) => change({ zone }, zone === 0 ? 'had no zone' : `were in zone ${zone}`)),
			...(target.kind === 'set' ? [] : [otherGroup, groupOf(facts)])
				.filter((group) => group !== vm.group)
				.map((group) => change({ group }, `were in ${group}`)),
			repaired(facts, index)
		];
	});
	return [...targetChanges(facts), ...ofVms];
}
const changes = (facts: Facts): readonly Change<Facts>[] =>
	({ tiers: tierChanges, count: countChanges, solution: solutionChanges, members: memberChanges })[
		facts.asks
	](facts);

/** Draws whether each tier keeps enough VMs, then tiers for which that is so. */
function drawTiers(random: Random, difficulty: Difficulty, asks: Facts['asks']): Partial<Facts> {
	const failure = random.pick(
		(['rack', 'datacenter', 'maintenance', 'rack', 'datacenter', 'region'] as const).slice(0, difficulty * 2)
	);
	const kinds = (['zones', 'set', 'zones', 'none', 'scale set', 'regions'] as const).slice(0, 2 * difficulty);
	const place = (): Placement => {
		const kind =
			failure === 'maintenance' ? random.pick(['set', 'set', 'set', 'none'] as const) : random.pick(kinds);
		if (kind === 'set') return set(random.pick([2, 3]), random.pick([2, 3, 4, 5, 10]));
		if (kind === 'zones') return { kind, zones: random.pick([1, 2, 3]) };
		return kind === 'scale set' ? { kind, faultDomains: random.pick([2, 3]) } : { kind };
	};
	const tier = (enough: boolean): Tier =>
		drawUntil(
			() => {
				const vms = random.pick([2, 3, 4, 5, 6, 7, 8, 9]);
				return { vms, at: place(), least: 1 + random.below(vms - 1) };
			},
			({ vms, at, least }) => certain(vms, at, failure) >= least === enough
		);
	const wanted = Array.from({ length: difficulty + 1 }, () => random.chance(0.5));
	return {
		failure,
		tiers: drawUntil(
			() => wanted.map(tier),
			(tiers) => {
				const { vms, at } = tiers[0]!;
				return (
					new Set(tiers.map((one) => JSON.stringify(one))).size === tiers.length &&
					// Where all can be lost, there is little to count.
					(asks !== 'count' || (vms > 4 && (partsOf(at, failure) > 1 || (at.kind === 'set' && vms > 6))))
				);
			}
		)
	};
}

/** Pairs of failures that are required together: pages promise no order of maintenance for zones and regions. */
const pairs: readonly (readonly Failure[])[] = [
	['rack', 'maintenance'],
	['maintenance', 'rack'],
	['rack', 'datacenter'],
	['datacenter', 'region'],
	['rack', 'region']
];
/** Draws the solution, then requirements that lead to it. */
function drawSolution(random: Random, difficulty: Difficulty): Partial<Facts> {
	const wanted = random.pick(solutions);
	const perVm = difficulty === 3 ? random.pick(perVms) : 1;
	const need = (failure: Failure, vms: number): Need => ({
		failure,
		load: (1 + random.below(vms - 1)) * perVm - (perVm === 1 ? 0 : random.pick([50, 100, 150]))
	});
	return drawUntil(
		() => {
			const vms = random.pick(sizes);
			const of = difficulty === 1 ? [random.pick(failures)] : random.pick(pairs);
			return {
				tiers: [{ vms, at: set(random.pick([2, 2, 3]), random.pick([2, 3, 4])), least: 1 }],
				needs: of.map((failure) => need(failure, vms)),
				perVm,
				zoned: difficulty < 3 || random.chance(0.7)
			};
		},
		(drawn) => {
			const facts = { ...blank, ...drawn };
			return (
				solutionOf(facts) === wanted &&
				solutionChanges(facts).some(
					({ fact: single, apply }) => single !== undefined && solutionOf(apply(facts)) !== wanted
				)
			);
		}
	);
}

/** Draws which VMs can become members, then VMs and a set or a scale set for which that is so. */
function drawMembers(random: Random, difficulty: Difficulty, theme: number): Partial<Facts> {
	const wanted = Array.from({ length: difficulty + 1 }, () => random.chance(0.5));
	const [own, ofSet] = [groupOf({ ...blank, theme }), random.chance([0.5, 0.35, 0.2][difficulty - 1]!)];
	const vm = (): Vm => {
		const exists = ofSet ? random.chance(0.6) : difficulty < 3 || random.chance(0.6);
		const tie =
			exists && !ofSet && difficulty > 1 && random.chance(0.25)
				? random.pick(['set', 'proximity', 'host'] as const)
				: 'none';
		return {
			exists,
			tie,
			zone: tie === 'set' ? 0 : random.below(4),
			group: ofSet || difficulty === 1 || random.chance(0.75) ? own : otherGroup
		};
	};
	return drawUntil(
		() => {
			const regional = difficulty > 1 && random.chance(0.4);
			const mode = random.chance(0.75) ? 'Flexible' : 'Uniform';
			const target: Target = ofSet
				? { kind: 'set' }
				: {
						kind: 'scale set',
						mode,
						zones: regional ? [] : random.pick(zoneChoices.slice(1)),
						faultDomains: regional && random.chance(0.6) ? 3 : 1,
						singlePlacementGroup: mode === 'Flexible' && difficulty > 1 && random.chance(0.15),
						group: own
					};
			const vms = wanted.map((yes) =>
				drawUntil(
					vm,
					(one) =>
						(obstacle(one, target) === undefined) === yes &&
						(yes || obstaclesOf({ ...blank, theme, target, vms: [one] }, 0).found.length < 3)
				)
			);
			return { target, vms };
		},
		({ target, vms }) =>
			vms.every((one, at) => (obstacle(one, target) === undefined) === wanted[at]) &&
			// A set accepts one kind of VM only, any other VM is told once.
			vms.every(
				(one, at) =>
					(ofSet && wanted[at]) ||
					vms.every((other, place) => place === at || JSON.stringify(other) !== JSON.stringify(one))
			)
	);
}

function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const asks = random.pick(['solution', 'tiers', 'count', 'members'] as const);
	const theme = random.below(themes.length);
	return {
		...blank,
		asks,
		theme,
		told: random.pick(telling),
		who: random.pick(people),
		wording: random.below(2),
		offered: random.shuffled(solutions),
		...(asks === 'solution'
			? drawSolution(random, difficulty)
			: asks === 'members'
				? drawMembers(random, difficulty, theme)
				: drawTiers(random, difficulty, asks))
	};
}

/** One fact as a row of a table, as a line of output, and as a sentence. */
interface Line {
	readonly id: string;
	readonly cells: readonly string[];
	readonly output: string;
	readonly sentence: string;
}
interface Told {
	readonly app: string;
	/** What there is, as it follows “You have”. */
	readonly subject: string;
	readonly context: Paragraph;
	/** Of a table, then the heads of its columns. */
	readonly caption: string;
	readonly head: string;
	readonly lines: readonly Line[];
	/** Where the lines are output: of what, and what it does. */
	readonly output: readonly [caption: string, does: string];
	readonly after: Paragraph;
}
const inventory = ['Output of an inventory script', 'A script reports the values below. '] as const;
function tiersTold(facts: Facts): Told {
	const counts = facts.asks === 'count';
	return {
		app: themeOf(facts).app,
		subject: `${themeOf(facts).app} with tiers of virtual machines`,
		context: ['Each tier is spread evenly. '],
		caption: 'Tiers',
		head: `Tier|VMs|Placement${counts ? '' : '|Minimum'}`,
		lines: facts.tiers.map(({ vms, at, least }, index) => {
			const name = tierOf(facts, index);
			const place = placeTold(at);
			return {
				id: `tier${index}`,
				cells: [
					name,
					String(vms),
					capital(place.replace(/^in (an? )?/, '')),
					...(counts ? [] : [String(least)])
				],
				output: `{"tier": "${name}", "vms": ${vms}, "placement": "${place.replace(/^in /, '')}"${counts ? '' : `, "minimum": ${least}`}}`,
				sentence: `${capital(name)} has ${vms} VMs ${place}${counts ? '' : `, minimum ${least}`}. `
			};
		}),
		output: inventory,
		after: [
			counts
				? 'You prepare for the case that '
				: 'Of each tier, at least the minimum must be certain to keep running when ',
			fact('failure', whenTold(facts, facts.failure)),
			'.'
		]
	};
}
function solutionTold(facts: Facts): Told {
	const { tiers, zoned, perVm, needs } = facts;
	const { vms } = tiers[0]!;
	const name = setOf(facts);
	const { faultDomains, updateDomains } = domainsOf(facts);
	const rows: readonly (readonly [string, string, string, number, string])[] = [
		['size', 'Virtual machines', 'virtualMachines', vms, `${name} has ${vms} VMs, `],
		[
			'fault',
			'Fault domains',
			'platformFaultDomainCount',
			faultDomains,
			`${counted(faultDomains, 'fault domain')}, `
		],
		[
			'update',
			'Update domains',
			'platformUpdateDomainCount',
			updateDomains,
			`and ${updateDomains} update domains. `
		],
		[
			'zoned',
			'Availability zones of the region',
			'availabilityZonesOfRegion',
			zoned ? 3 : 0,
			`The region has ${zoned ? 3 : 'no'} availability zones. `
		],
		[
			'perVm',
			'Requests per second for each VM',
			'requestsPerSecondForEachVm',
			perVm,
			`Each VM handles ${perVm} requests per second. `
		]
	];
	return {
		app: themeOf(facts).app,
		subject: `${themeOf(facts).app} on virtual machines in an availability set named ${name}`,
		context: ['The VMs are spread evenly over its domains. The region allows 3 fault domains. '],
		caption: name,
		head: 'Property|Value',
		lines: rows.slice(0, perVm === 1 ? 4 : 5).map(([id, label, property, value, sentence]) => ({
			id,
			cells: [label, value === 0 ? 'None' : String(value)],
			output: `"${property}": ${value},`,
			sentence
		})),
		output: inventory,
		after: needs.map((need, index) => fact(`need${index}`, `${capital(needTold(facts, need))}. `))
	};
}
function membersTold(facts: Facts): Told {
	const { target } = facts;
	const name = targetOf(facts);
	const kind = target.kind === 'set' ? 'an availability set' : 'a scale set';
	return {
		app: themeOf(facts).app,
		subject: `${themeOf(facts).app} and ${kind} named ${name} in the resource group ${groupOf(facts)}`,
		context:
			target.kind === 'set'
				? []
				: [
						`${name} has `,
						fact('mode', `${target.mode} orchestration`),
						', ',
						fact('zones', target.zones.length === 0 ? 'no zones' : zonesIn(target.zones)),
						target.singlePlacementGroup ? ', ' : ', and ',
						fact('domains', counted(target.faultDomains, 'fault domain')),
						...(target.singlePlacementGroup
							? [', and ', fact('single', 'singlePlacementGroup set to true')]
							: []),
						'. '
					],
		caption: 'Virtual machines',
		head: 'VM|State|Zone|Resource group|Part of',
		lines: facts.vms.map(({ exists, zone, group, tie }, index) => {
			const vm = vmOf(facts, index);
			return {
				id: `vm${index}`,
				cells: [
					vm,
					exists ? 'Running' : 'Planned',
					zone === 0 ? 'No zone' : `Zone ${zone}`,
					group,
					tieCells[tie]
				],
				output: `{"name": "${vm}", "state": "${exists ? 'running' : 'planned'}", "zones": [${zone || ''}], "resourceGroup": "${group}"${tie === 'none' ? '' : `, "partOf": "${tieCells[tie]}"`}}`,
				sentence: `${vm} ${exists ? 'runs' : 'will be created'} ${zone === 0 ? 'without a zone' : `in zone ${zone}`} in ${group}${tie === 'none' ? '' : `, ${ties[tie]}`}. `
			};
		}),
		output: ['Contents of deployment-plan.json', 'The plan lists the VMs below. '],
		after: [
			'All VMs have managed disks and are in the region of ',
			name,
			'. You must not delete or recreate a VM.'
		]
	};
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (told: Told, who: string) => readonly Tab[]>> = {
	table: ({ subject, context, caption, head, lines, after }) =>
		pageWith(
			factTable(
				caption,
				head,
				lines.map(({ id, cells }) => [id, ...cells])
			),
			[`You have ${subject}. `, ...context],
			after
		),
	output: ({ subject, context, lines, output: [caption, does], after }) =>
		pageWith(
			code(caption, ...lines.map(({ id, output }) => fact(id, output))),
			[`You manage ${subject}. `, ...context],
			[does, ...after]
		),
	email: ({ app, subject, context, lines, after }, who) =>
		pageWith(message('Email', { From: who, Subject: `Availability of ${app}` }, sentences(lines), after), [
			`You support ${subject}. `,
			...context,
			'You receive the following email.'
		]),
	design: ({ subject, context, lines, after }) =>
		pageWith(undefined, [`You plan changes to ${subject}. `, ...context], sentences(lines), after)
};
const sentences = (lines: readonly Line[]): Paragraph => lines.map(({ id, sentence }) => fact(id, sentence));
const toldBy = { tiers: tiersTold, count: tiersTold, solution: solutionTold, members: membersTold };

export const spread = family<Facts>({
	id: 'virtual-machines/spread',
	edition: 7,
	group: 'virtual-machines',
	title: 'Keeping an app going',
	rule: {
		region: 'Sets and zones are inside one region. Only VMs in another one outlive it.',
		'rack|maint|dat':
			'Fault domains separate racks, update domains separate restarts, zones separate datacenters.',
		'^count \\S+ [2-9]|enough|few': 'All VMs of the fullest one can be hit together.',
		' (host|proximity)$': 'A VM on a dedicated host or in a proximity placement group can’t be attached.',
		'^set (?!rack|maint|dat|region)': 'A VM joins an availability set only when it is created.',
		'^scale': 'A Flexible scale set with one fault domain takes existing VMs of its group and zones too.'
	},
	lab: 'virtual-machines/fixed-at-creation',
	sources: [
		sources.availabilitySets,
		sources.vmAvailability,
		sources.diskAvailability,
		sources.attachToScaleSet,
		sources.availabilitySetApi,
		sources.orchestrationModes
	],
	axes: {
		failure: 'What may fail',
		size: 'The number of VMs',
		placement: 'How the VMs are spread',
		required: 'What must keep running',
		member: 'The VM to add',
		target: 'The scale set'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](toldBy[facts.asks](facts), facts.who),
	changes,
	questions: [question]
});
