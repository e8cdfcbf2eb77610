// What a policy on a tag, on managed identities or on a region does to virtual machines that exist, are created or are resized.
// Over 200 lines: four ways to tell the same facts, with a reason for every result.
import {
	compliance,
	reach,
	request,
	type Governance,
	type PolicyAssignment
} from '#lib/azure/identity/policy.ts';
import type { Tree } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people, regions } from '#lib/exams/az-104/families/names.ts';

const tree: Tree = {
	group: { level: 'managementGroup' },
	sub: { level: 'subscription', parent: 'group' },
	first: { level: 'resourceGroup', parent: 'sub' },
	second: { level: 'resourceGroup', parent: 'sub' }
};
type Scope = 'group' | 'sub' | 'first' | 'second';
type Place = 'first' | 'second';
type Effect = 'deny' | 'audit' | 'modify';
/** What the policy wants of a VM. No policy can modify where one is. */
type Rule = 'tag' | 'identity' | 'region';
type Result = 'denied' | 'marked' | 'added' | 'free';
interface Machine {
	readonly name: number;
	readonly in: Place;
	/** Is as the policy wants it. */
	readonly tagged: boolean;
	readonly when: 'exists' | 'created' | 'resized';
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly detail: Difficulty;
	readonly rule: Rule;
	readonly effect: Effect;
	readonly at: Scope;
	readonly excluded: 'none' | Place;
	readonly exempt: 'none' | 'in force' | 'expired';
	readonly enforced: boolean;
	/** The effect of a second assignment of the same rule, on the second group. */
	readonly second?: 'deny' | 'audit';
	readonly machines: readonly Machine[];
	/** Asks for the one change that makes modify act on the first machine. */
	readonly repair?: true;
}

const telling = ['table', 'output', 'change', 'email'] as const;
const themes = [
	{
		tag: 'Team',
		scopes: ['mg-corp', 'sub-apps', 'rg-web', 'rg-api'],
		machines: ['vm-web1', 'vm-web2', 'vm-api1', 'vm-api2', 'vm-job1']
	},
	{
		tag: 'Backup',
		scopes: ['mg-clinic', 'sub-wards', 'rg-records', 'rg-imaging'],
		machines: ['vm-rec1', 'vm-rec2', 'vm-img1', 'vm-img2', 'vm-print1']
	},
	{
		tag: 'Owner',
		scopes: ['mg-mills', 'sub-plant', 'rg-press', 'rg-paint'],
		machines: ['vm-plc1', 'vm-plc2', 'vm-hmi1', 'vm-log1', 'vm-cam1']
	},
	{
		tag: 'Phase',
		scopes: ['mg-build', 'sub-sites', 'rg-bridge', 'rg-tunnel'],
		machines: ['vm-cad1', 'vm-cad2', 'vm-sim1', 'vm-sim2', 'vm-gis1']
	},
	{
		tag: 'Audience',
		scopes: ['mg-radio', 'sub-shows', 'rg-live', 'rg-replay'],
		machines: ['vm-mix1', 'vm-mix2', 'vm-cut1', 'vm-cut2', 'vm-air1']
	}
] as const;
const texts: Readonly<Record<Result, string>> = {
	denied: 'The request is denied',
	marked: 'It is reported as noncompliant',
	added: 'The policy modifies it',
	free: 'No policy has an effect on it'
};
const results = Object.keys(texts) as readonly Result[];
const effects: readonly Effect[] = ['deny', 'audit', 'modify'];

const themeOf = ({ theme }: Pick<Facts, 'theme'>) => themes[theme]!;
/** The words of a rule: what it targets, what a VM has or lacks, as a sentence goes on and after “created”. */
function wordsOf({ rule, theme }: Pick<Facts, 'rule' | 'theme'>) {
	const { tag } = themes[theme]!;
	const [region, elsewhere] = [regions[theme]!, regions[theme + 1]!];
	const words = {
		tag: ['the tag', `the tag ${tag}`, tag, 'Set', 'Missing', `Tag ${tag} on virtual machines`],
		identity: [
			'a managed identity',
			'a managed identity',
			'Identity',
			'Assigned',
			'None',
			'Virtual machines with identity'
		],
		region: ['', '', 'Location', region, elsewhere, `Virtual machines in ${region}`]
	}[rule] as [string, string, string, string, string, string];
	const [thing, named, head, set, missing, title] = words;
	const place = rule === 'region';
	return {
		thing,
		head,
		set,
		missing,
		title,
		target: place ? `outside ${region}` : `without ${named}`,
		has: place ? `is in ${region}` : `has ${named}`,
		lacks: place ? `is in ${elsewhere}` : `doesn’t have ${named}`,
		having: place ? `in ${region}` : `with ${named}`,
		lacking: place ? `in ${elsewhere}` : `without ${named}`
	};
}
const scopeOf = (facts: Pick<Facts, 'theme'>, scope: Scope): string =>
	themeOf(facts).scopes[(['group', 'sub', 'first', 'second'] as const).indexOf(scope)]!;
const nameOf = (facts: Facts, { name }: Machine): string => themeOf(facts).machines[name]!;

type Assigned = Omit<Facts, 'machines' | 'told' | 'who'>;
function governanceOf({ effect, at, excluded, exempt, enforced, second }: Assigned): Governance {
	const policy: PolicyAssignment = {
		name: 'first',
		at,
		effect,
		excluded: excluded === 'none' ? [] : [excluded],
		doNotEnforce: !enforced,
		when: [{ field: 'tag', exists: false }],
		sets: { field: 'tag', value: 'none', replace: false }
	};
	return {
		tree,
		policies: [
			policy,
			...(second === undefined
				? []
				: [{ name: 'second', at: 'second', effect: second, when: policy.when } as const])
		],
		exemptions: exempt === 'none' ? [] : [{ from: 'first', at: 'first', expired: exempt === 'expired' }]
	};
}
/** Returns what happens to a machine, by the model. */
function resultOf(facts: Assigned, { in: at, tagged, when }: Machine): Result {
	const governance = governanceOf(facts);
	const resource = { at, fields: tagged ? { tag: 'set' } : {} };
	if (when === 'exists')
		return governance.policies.some((one) => compliance(governance, one, resource).state === 'non-compliant')
			? 'marked'
			: 'free';
	const { denied, fields, marked } = request(governance, resource);
	return denied
		? 'denied'
		: fields['tag'] !== undefined && !tagged
			? 'added'
			: marked.length > 0
				? 'marked'
				: 'free';
}
/** A request to resize has no identity in it, and the page promises modify on a resize for tags alone: it isn’t asked. */
const whensOf = ({ rule }: Pick<Facts, 'rule'>): readonly Machine['when'][] =>
	rule === 'identity' ? ['exists', 'created'] : ['exists', 'created', 'resized'];
/** A machine whose resizing is denied stays noncompliant too: two results are true, so it’s never asked. */
const clear = (facts: Facts): boolean =>
	facts.machines.every((one) => one.when !== 'resized' || resultOf(facts, one) !== 'denied');
const keyBy = (facts: Facts, bent?: (one: Machine) => Result): Key =>
	facts.repair
		? bent
			? []
			: [[rightRepair(facts)]]
		: facts.machines.map((one) => [bent ? bent(one) : resultOf(facts, one)]);

type Repair = 'leave' | 'remediate' | 'unexclude' | 'unexempt' | 'enforce';
const repairs: readonly Repair[] = ['leave', 'remediate', 'unexclude', 'unexempt', 'enforce'];
const after = (facts: Facts, repair: Repair): Facts =>
	repair === 'unexclude'
		? { ...facts, excluded: 'none' }
		: repair === 'unexempt'
			? { ...facts, exempt: 'none' }
			: repair === 'enforce'
				? { ...facts, enforced: true }
				: facts;
/** Whether the first machine has what the policy wants after a change that's made before the plans. */
function repaired(facts: Facts, repair: Repair): boolean {
	const [machine] = facts.machines as readonly [Machine];
	return repair === 'remediate' && machine.when !== 'created'
		? facts.effect === 'modify' && outside(facts, machine.in) === ''
		: resultOf(after(facts, repair), machine) === 'added';
}
/** The only change that works, or none where none is needed. */
function rightRepair(facts: Facts): Repair | '' {
	const [machine] = facts.machines as readonly [Machine];
	if (resultOf(facts, machine) === 'added') return 'leave';
	// The page says only of deployIfNotExists that a task works without enforcement.
	if (machine.tagged || (!facts.enforced && machine.when === 'exists')) return '';
	const right = repairs.filter((one) => repaired(facts, one));
	return right.length === 1 ? right[0]! : '';
}
function repairText(facts: Facts, repair: Repair): string {
	return {
		leave: 'Leave the policy assignment as it is.',
		remediate: 'Create a remediation task for the policy assignment.',
		unexclude: `Remove ${scopeOf(facts, facts.excluded === 'none' ? 'second' : facts.excluded)} from the excluded scopes.`,
		unexempt: `Delete the policy exemption of ${scopeOf(facts, 'first')}.`,
		enforce: 'Set policy enforcement to Enabled.'
	}[repair];
}
/** What keeps modify from acting on the first machine after a change, or what it does. */
function stateOf(facts: Facts) {
	const [machine] = facts.machines as readonly [Machine];
	const { thing } = wordsOf(facts);
	const name = nameOf(facts, machine);
	const out = outside(facts, machine.in);
	const acts = out === '' && facts.enforced && machine.when !== 'exists';
	const text =
		out !== ''
			? out.replace(/^the/, 'The')
			: !facts.enforced
				? 'Enforcement is disabled'
				: acts
					? `Modify adds ${thing} when ${name} is ${machine.when}`
					: `Nothing is requested for ${name}, which exists`;
	return { machine, name, thing, out, acts, text };
}
function repairReason(facts: Facts, repair: Repair): string {
	const { machine, name, thing, out, acts, text } = stateOf(facts);
	const then = stateOf(after(facts, repair));
	const { in: at, when } = machine;
	const group = scopeOf(facts, at);
	if (repair === 'leave')
		return acts ? `${group} isn’t left out. ${text}.` : `${text}, so the policy doesn’t add ${thing}.`;
	if (repair === 'remediate')
		return when === 'created'
			? `A remediation task covers existing VMs, and ${name} doesn’t exist yet.`
			: out !== ''
				? `A remediation task covers what the policy applies to, and ${out}.`
				: acts
					? `No task is needed. ${text}.`
					: `${name} exists, and the policy applies to ${group}. A remediation task makes modify act on existing VMs.`;
	const vain = {
		unexclude: facts.excluded !== at && `${name} isn’t in the excluded scope`,
		unexempt:
			at !== 'first'
				? `The exemption isn’t for ${group}`
				: facts.exempt === 'expired' && 'The exemption has expired, so it doesn’t count',
		enforce: facts.enforced && 'Enforcement is enabled already'
	}[repair];
	return vain
		? `${vain}. ${then.text}.`
		: then.acts
			? `${text}. After that change, modify adds ${thing} when ${name} is ${when}.`
			: `That alone isn’t enough. ${then.text}.`;
}

/** Why the assignment leaves a group out, or nothing where it doesn’t. */
function outside(facts: Facts, place: Place): string {
	const governance = governanceOf(facts);
	const group = scopeOf(facts, place);
	return {
		outside: `the policy is assigned on ${scopeOf(facts, facts.at)}, and ${group} isn’t below it`,
		excluded: `${group} is an excluded scope`,
		exempt: `${group} has an exemption that hasn’t expired`,
		held: ''
	}[reach(governance, governance.policies[0]!, place)];
}

/** What a machine meets: its request, and the assignments that apply to it. */
function metBy(facts: Facts, machine: Machine) {
	const { effect, enforced, second, exempt } = facts;
	const { in: at, tagged, when } = machine;
	const outOf = outside(facts, at);
	const also = at === 'second' ? second : undefined;
	const acts = outOf === '' && enforced ? effect : undefined;
	return {
		facts,
		effect,
		enforced,
		exempt,
		at,
		tagged,
		when,
		name: nameOf(facts, machine),
		group: scopeOf(facts, at),
		...wordsOf(facts),
		result: resultOf(facts, machine),
		out: outOf,
		also,
		applies: outOf === '' || also !== undefined,
		request: when === 'created' ? 'creating' : 'resizing',
		expired: exempt === 'expired' && at === 'first' ? ' The exemption has expired.' : '',
		denier: acts === 'deny' ? 'the policy' : 'the second assignment'
	};
}
type Met = ReturnType<typeof metBy>;

/** Why the request is denied, or not. */
function whyDenied({
	effect,
	enforced,
	tagged,
	when,
	name,
	group,
	has,
	lacking,
	result,
	out,
	also,
	applies,
	request,
	expired,
	denier
}: Met): string {
	return result === 'denied'
		? `${name} is created ${lacking}, and ${denier} denies that for ${group}.${expired}`
		: when === 'exists'
			? effect === 'deny' || also === 'deny'
				? 'Nothing is requested. Deny doesn’t stop or delete a VM that exists.'
				: effect === 'modify'
					? 'Nothing is requested, so there’s nothing to deny.'
					: `Nothing is requested, and ${effect} never denies.`
			: tagged
				? `${name} ${has}, so ${request} it matches no rule.`
				: !applies
					? `No assignment applies to ${group}, so nothing refuses ${request} ${name}.`
					: result === 'added'
						? also === 'deny'
							? 'Modify comes before the deny of the second assignment. After it, that rule doesn’t match.'
							: `Modify changes the request for ${name}. It doesn’t refuse it.`
						: out === '' && !enforced && effect === 'deny'
							? `With enforcement disabled, deny lets ${request} ${name} through.`
							: `Audit lets ${request} ${name} through.`;
}

/** Why the machine is noncompliant, or not. */
function whyMarked({
	effect,
	enforced,
	tagged,
	when,
	name,
	has,
	lacks,
	lacking,
	result,
	out,
	applies,
	request,
	expired
}: Met): string {
	return result === 'marked'
		? when === 'exists'
			? `${name} exists ${lacking}. Evaluation covers existing VMs too, and only reports them.${expired}`
			: out === '' && !enforced
				? `Without enforcement, ${effect} changes nothing about ${request} ${name}. It’s still reported.`
				: `${name} ${lacks}. Audit reports that and does nothing else.${expired}`
		: result === 'denied'
			? `${name} isn’t created, so there’s nothing to report.`
			: tagged && !applies
				? `${name} isn’t evaluated: ${out}.`
				: tagged
					? `${name} ${has}. That’s compliant.`
					: result === 'added'
						? `Modify acts before ${name} is saved, so it’s compliant.`
						: `${name} isn’t evaluated: ${out}.`;
}

/** Why the tag is added, or not. */
function whyAdded({ effect, tagged, when, name, group, thing, has, result, out, expired }: Met): string {
	return result === 'added'
		? `Modify adds ${thing} to the request before ${name} is ${when}.${expired}`
		: tagged
			? `There’s nothing to modify: ${name} ${has}.`
			: out !== '' && effect === 'modify'
				? `Modify isn’t at work in ${group}: ${out}.`
				: effect !== 'modify'
					? out !== ''
						? `No policy with the effect modify applies to ${group}.`
						: `Only modify changes anything. The effect on ${group} is ${effect}.`
					: when === 'exists'
						? `Modify acts on requests and in remediation tasks. ${name} gets neither.`
						: `Enforcement is disabled, so modify adds nothing to ${name}.`;
}

/** Why nothing happens, or why something does. */
function whyFree({ facts, tagged, name, group, has, lacks, result, out, applies }: Met): string {
	return result === 'free'
		? tagged && applies
			? `${name} ${has}, so the rule doesn’t match.`
			: `The policy isn’t evaluated for ${name}: ${out}.${tagged ? ` It ${has} anyway.` : ''}`
		: `The assignment ${out === '' ? '' : `on ${scopeOf(facts, 'second')} `}applies to ${group}, and ${name} ${lacks}.`;
}

/** The rules that lead to the result. */
function traceOf({
	facts,
	effect,
	enforced,
	exempt,
	at,
	tagged,
	when,
	name,
	group,
	has,
	lacks,
	result,
	out,
	also,
	applies
}: Met): PartReasons['trace'] {
	return [
		{
			rule: `reach ${out === '' ? `yes ${facts.at} ${exempt === 'expired' && at === 'first'}` : out.replace(/\S*-\S*/g, 'N')} ${also ?? ''}`,
			text: out === '' ? `The policy applies to ${group}.` : `The policy leaves out ${group}: ${out}.`
		},
		...(applies
			? [
					{
						rule: tagged ? 'complies' : 'matches',
						text: `${name} ${tagged ? `${has}: the rule doesn’t match` : `${lacks}: the rule matches`}.`
					},
					...(tagged
						? []
						: [
								{
									rule: `${when} ${effect} ${enforced}`,
									text:
										when === 'exists'
											? 'It exists, so it’s only evaluated.'
											: `The effect meets the request: ${texts[result].toLowerCase()}.`
								}
							])
				]
			: [])
	];
}

function explainMachine(facts: Facts, machine: Machine): PartReasons {
	const met = metBy(facts, machine);
	const options: Record<Result, string> = {
		denied: whyDenied(met),
		marked: whyMarked(met),
		added: whyAdded(met),
		free: whyFree(met)
	};
	return { options, trace: traceOf(met) };
}

function explainRepair(facts: Facts): PartReasons {
	const [machine] = facts.machines as readonly [Machine];
	return {
		options: Object.fromEntries(repairs.map((one) => [one, repairReason(facts, one)])),
		trace: [
			...traceOf(metBy(facts, machine)),
			{ rule: rightRepair(facts), text: repairText(facts, rightRepair(facts) || 'enforce') }
		]
	};
}
const asIf = (facts: Facts, now: Machine['when'], then: Machine['when']): Facts => ({
	...facts,
	machines: facts.machines.map((one) => (one.when === now ? { ...one, when: then } : one))
});
const askRepair = (facts: Facts) =>
	chooseOne(
		[
			`You need to ensure that ${nameOf(facts, facts.machines[0]!)} ${wordsOf(facts).has} once the plans are carried out. What should you do before that?`
		],
		repairs.map((id) => ({ id, text: repairText(facts, id) })),
		rightRepair(facts)
	);
const askResults = (facts: Facts) =>
	matchRows(
		'match',
		['What is the result for each virtual machine?'],
		optionsOf(
			texts,
			results.filter((one) => one !== 'added' || facts.rule !== 'region')
		),
		facts.machines.map((one) => ({ text: nameOf(facts, one), right: resultOf(facts, one) }))
	);
const question: Question<Facts> = {
	ask: (facts) => ({
		...(facts.repair ? askRepair(facts) : askResults(facts)),
		miss: facts.excluded !== 'none' || facts.exempt !== 'none' || !facts.enforced ? 'edge' : 'core'
	}),
	explain: (facts) =>
		facts.repair ? [explainRepair(facts)] : facts.machines.map((one) => explainMachine(facts, one)),
	partChanges: (facts, part) => (facts.repair ? repairChanges(facts) : severalChanges(facts, part)),
	wrongRules: {
		'acts-on-existing': {
			note: 'What exists already, an assignment only evaluates. It’s easy to expect that it changes or stops old VMs.',
			key: (facts) => keyBy(asIf(facts, 'exists', 'created'))
		},
		'update-is-no-request': {
			note: 'An update is a request like any other. It’s easy to think that effects only act on new VMs.',
			key: (facts) => keyBy(asIf(facts, 'resized', 'exists'))
		},
		'new-only': {
			note: 'Existing VMs are evaluated too. It’s easy to think that only new ones are.',
			key: (facts) => keyBy(facts, (one) => (one.when === 'exists' ? 'free' : resultOf(facts, one)))
		},
		'audit-blocks': {
			note: 'Audit lets the request through and reports it. It’s easy to let every policy block.',
			key: (facts) => keyBy(facts.effect === 'audit' ? { ...facts, effect: 'deny' } : facts)
		},
		'exclusion-ignored': {
			note: 'An excluded scope isn’t evaluated. It’s easy to overlook, because it’s below the scope of the assignment.',
			key: (facts) => keyBy({ ...facts, excluded: 'none' })
		},
		'exemption-ignored': {
			note: 'An exemption takes a scope out of the assignment. It’s easy to overlook.',
			key: (facts) => keyBy(facts.exempt === 'in force' ? { ...facts, exempt: 'none' } : facts)
		},
		'expired-counts': {
			note: 'An exemption stays visible after it expires, but doesn’t count. It’s easy to honor it still.',
			key: (facts) => keyBy(facts.exempt === 'expired' ? { ...facts, exempt: 'in force' } : facts)
		},
		'mode-ignored': {
			note: 'Without enforcement, deny and modify only report. It’s easy to read the effect and stop there.',
			key: (facts) => keyBy({ ...facts, enforced: true })
		},
		'mode-is-off': {
			note: 'Without enforcement, a policy still evaluates. It’s easy to take that for switched off.',
			key: (facts) =>
				keyBy(facts, (one) => (facts.enforced || facts.second !== undefined ? resultOf(facts, one) : 'free'))
		},
		'reaches-all': {
			note: 'An assignment applies to its scope and below, not beside it. It’s easy to apply it to a sibling.',
			key: (facts) => keyBy({ ...facts, at: 'sub' })
		}
	}
};

const to = changesOf<Facts>();
const when: Readonly<Record<Machine['when'], string>> = {
	exists: 'existed already and were left alone',
	created: 'were created now',
	resized: 'existed already and were resized'
};
/** How a VM would be otherwise. */
const saidOf = (facts: Facts, { tagged }: Machine): string => {
	const { thing, set, missing } = wordsOf(facts);
	return facts.rule === 'region'
		? `were in ${tagged ? missing : set}`
		: `${tagged ? 'didn’t have' : 'had'} ${thing}`;
};
function machineChanges(facts: Facts, index: number): readonly Change<Facts>[] {
	const machine = facts.machines[index]!;
	const name = nameOf(facts, machine);
	const change = (axis: string, with_: Partial<Machine>, text: string): Change<Facts> => ({
		fact: `vm${index}`,
		axis,
		text,
		apply: (one) => ({
			...one,
			machines: withAt(one.machines, index, with_)
		})
	});
	const other = machine.in === 'first' ? 'second' : 'first';
	return [
		...whensOf(facts)
			.filter((one) => one !== machine.when)
			.map((one) => change('when', { when: one }, `${name} ${when[one]}`)),
		change('tag', { tagged: !machine.tagged }, `${name} ${saidOf(facts, machine)}`),
		change('place', { in: other }, `${name} were in ${scopeOf(facts, other)}`)
	];
}
function singles(facts: Facts): readonly Change<Facts>[] {
	const { detail, effect, at, excluded, exempt, enforced } = facts;
	const [first, second] = [scopeOf(facts, 'first'), scopeOf(facts, 'second')];
	const single: readonly Change<Facts>[] = [
		...effects
			.filter((one) => one !== effect && (one !== 'modify' || facts.rule !== 'region'))
			.map((one) => to('effect', one, `the effect were ${one}`)),
		...(['none', 'first', 'second'] as const)
			.filter((one) => one !== excluded)
			.map((one) =>
				to(
					'excluded',
					one,
					one === 'none' ? 'no scope were excluded' : `${scopeOf(facts, one)} were excluded`
				)
			),
		...facts.machines.flatMap((_, index) => machineChanges(facts, index)),
		...(detail > 1
			? (['none', 'in force', 'expired'] as const)
					.filter((one) => one !== exempt)
					.map((one) =>
						to(
							'exempt',
							one,
							one === 'none'
								? `${first} had no exemption`
								: `${first} had a${one === 'expired' ? 'n expired' : ' permanent'} exemption`
						)
					)
			: []),
		...(detail === 3
			? [to('enforced', !enforced, `enforcement were ${enforced ? 'disabled' : 'enabled'}`)]
			: []),
		...(['sub', 'first'] as const)
			.filter((one) => one !== at && detail === 3)
			.map((one) => to('at', one, `the policy were assigned on ${scopeOf(facts, one)}`)),
		...(facts.second === undefined
			? []
			: [
					to(
						'second',
						facts.second === 'deny' ? 'audit' : 'deny',
						`the second assignment on ${second} had the effect ${facts.second === 'deny' ? 'audit' : 'deny'}`
					)
				])
	];
	return single;
}
/** Whether one answer is right, and a single fact turns it. */
const isDecided = (facts: Facts): boolean => {
	const now = rightRepair(facts);
	return now !== '' && singles(facts).some(({ apply }) => !['', now].includes(rightRepair(apply(facts))));
};
/** The changes that make a repair right, of which none has to leave one answer right. */
const repairChanges = (facts: Facts): readonly Change<Facts>[] =>
	repairs.map((repair) => {
		const { excluded, exempt, machines } = facts;
		const { in: at, when } = machines[0]!;
		const place = repair === 'unexempt' ? 'first' : at;
		const then: Facts = {
			...facts,
			excluded: repair === 'unexclude' ? place : excluded === place ? 'none' : excluded,
			exempt:
				repair === 'unexempt' ? 'in force' : place === 'first' && exempt === 'in force' ? 'expired' : exempt,
			enforced: repair !== 'enforce',
			machines: withAt(machines, 0, {
				in: place,
				// A task would do for a VM that's resized without enforcement.
				when: repair === 'remediate' ? 'exists' : repair === 'enforce' || when === 'exists' ? 'created' : when
			})
		};
		const needed = singles(facts).filter(({ apply }) => JSON.stringify(apply(then)) === JSON.stringify(then));
		return { text: listed(needed.map(({ text }) => text)), apply: () => then };
	});
function changes(facts: Facts): readonly Change<Facts>[] {
	const isPossible = (one: Facts) => one.at !== 'first' || one.excluded === 'none';
	return singles(facts).filter(({ apply }) => {
		const then = apply(facts);
		return isPossible(then) && (facts.repair ? isDecided(then) : clear(then));
	});
}
/** Changes of several facts, for what no two facts make right. */
const severalChanges = (facts: Facts, part: number): readonly Change<Facts>[] =>
	effects.map((effect) => {
		const machine: Machine = { ...facts.machines[part]!, tagged: false, when: 'created' };
		const created = `${nameOf(facts, machine)} were created now ${wordsOf(facts).lacking}`;
		const { second: _, ...rest } = facts;
		const alone: Facts = {
			...rest,
			effect,
			at: 'sub',
			excluded: 'none',
			exempt: 'none',
			enforced: true,
			machines: facts.machines.map((one) => ({ ...one, tagged: false, when: 'created' }))
		};
		// Where the request alone has that result, nothing else is said.
		return resultOf(facts, machine) === resultOf(alone, machine)
			? {
					text: created,
					apply: (one) => ({ ...one, machines: withAt(one.machines, part, machine) })
				}
			: {
					text: `only an enforced ${effect} policy applied, and ${created}`,
					apply: () => alone
				};
	});

/** Whether there are three VMs, and what leaves a group out, or adds to it, counts for one of them. */
const isWhole = ({ machines, excluded, exempt, second }: Facts): boolean =>
	machines.length === 3 &&
	[excluded, exempt === 'none' ? 'none' : 'first', second ? 'second' : 'none'].every(
		(place) => place === 'none' || machines.some((one) => one.in === place)
	);
/** Draws the only change that works, then an assignment and machines that need it. */
function drawRepair(random: Random): Facts {
	const wanted = random.pick(repairs);
	const fixed = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		// Everything is told, because the options name it.
		detail: 3,
		effect: 'modify',
		rule: random.pick<Rule>(['tag', 'identity']),
		repair: true
	} as const;
	// An email has no words left for a third.
	const names = random.some([0, 1, 2, 3, 4], fixed.told === 'email' ? 2 : 2 + random.below(2));
	return drawUntil(
		(): Facts => ({
			at: random.pick<Scope>(['group', 'sub']),
			excluded: random.pick<Place>(['first', 'second']),
			exempt: random.pick(['in force', 'expired'] as const),
			enforced: random.chance(0.6),
			machines: names.map((name, at) => ({
				name,
				in: random.pick(['first', 'second'] as const),
				tagged: at > 0 && random.chance(0.4),
				when: random.pick(whensOf(fixed))
			})),
			...fixed
		}),
		(facts) => rightRepair(facts) === wanted && isDecided(facts)
	);
}
/** Draws an effect with results that it can have, then an assignment and machines that lead to them. */
function drawFacts(random: Random, detail: Difficulty): Facts {
	if (random.chance(detail === 1 ? 0.35 : 0.3)) return drawRepair(random);
	const effect = random.pick(['deny', 'deny', 'deny', 'modify', 'modify', 'modify', 'audit'] as const);
	const own: Result | undefined = effect === 'deny' ? 'denied' : effect === 'modify' ? 'added' : undefined;
	const names = random.some([0, 1, 2, 3, 4], 3);
	const wanted = names.map((): Result =>
		own !== undefined && random.chance(0.42) ? own : random.pick(['marked', 'free'] as const)
	);
	const fixed = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		detail,
		effect,
		rule: random.pick<Rule>(
			effect === 'modify' ? ['tag', 'identity'] : ['tag', 'identity', 'region', 'region']
		)
	};
	const drawn = drawUntil((): Facts => {
		const at = random.pick<Scope>(detail < 3 ? ['group', 'sub'] : ['group', 'sub', 'first']);
		const assigned: Assigned = {
			at, // Only what is below the scope can be excluded.
			excluded: at === 'first' ? 'none' : random.pick(['none', 'first', 'second'] as const),
			exempt: detail > 1 ? random.pick(['none', 'in force', 'expired', 'expired'] as const) : 'none',
			enforced: detail < 3 || random.chance(0.6),
			...fixed,
			...(detail === 3 && random.chance(0.6) ? { second: random.pick(['deny', 'audit'] as const) } : {})
		};
		const all = [
			...random.shuffled(
				(['first', 'second'] as const).flatMap((place) =>
					[true, false, false].flatMap((tagged) =>
						whensOf(fixed).map((one) => ({ in: place, tagged, when: one }))
					)
				)
			)
		];
		const machines: Machine[] = [];
		for (const [index, result] of wanted.entries()) {
			const found = all.find(
				(one) =>
					(one.when !== 'resized' || result !== 'denied') &&
					resultOf(assigned, { name: 0, ...one }) === result &&
					machines.every(
						(other) => other.in !== one.in || other.tagged !== one.tagged || other.when !== one.when
					)
			);
			if (found === undefined) break;
			all.splice(all.indexOf(found), 1);
			machines.push({ name: names[index]!, ...found });
		}
		return { machines, ...fixed, ...assigned };
	}, isWhole);
	return isWhole(drawn) ? drawn : drawFacts(random, detail);
}

// Telling.
const effectTold = (facts: Facts): string =>
	facts.effect === 'modify' ? `modify, which adds ${wordsOf(facts).thing}` : facts.effect;
const machineTold: Readonly<Record<Machine['when'], string>> = {
	exists: 'Exists, is not changed',
	created: 'Will be created',
	resized: 'Exists, will be resized'
};
function assignmentTold(facts: Facts): Paragraph {
	const { at, excluded, exempt, enforced, second, detail } = facts;
	return [
		fact('at', `The scope is ${scopeOf(facts, at)}. `),
		fact('effect', `The effect is ${effectTold(facts)}. `),
		fact(
			'excluded',
			excluded === 'none' ? 'No scope is excluded. ' : `${scopeOf(facts, excluded)} is an excluded scope. `
		),
		...(detail === 3
			? [fact('enforced', `Policy enforcement is ${enforced ? 'enabled' : 'disabled'}. `)]
			: []),
		...exemptTold(facts),
		...(second === undefined
			? []
			: [
					fact(
						'second',
						`The same rule is assigned on ${scopeOf(facts, 'second')} with the effect ${second}. `
					)
				])
	];
	function exemptTold({ exempt: is }: Facts): readonly Piece[] {
		return detail === 1
			? []
			: [
					fact(
						'exempt',
						is === 'none'
							? 'There are no exemptions. '
							: `${scopeOf(facts, 'first')} has an exemption ${exempt === 'expired' ? 'that expired last week' : 'without an expiration date'}. `
					)
				];
	}
}
const treeTold = (facts: Facts): string =>
	`The management group ${scopeOf(facts, 'group')} contains the subscription ${scopeOf(facts, 'sub')} with the resource groups ${scopeOf(facts, 'first')} and ${scopeOf(facts, 'second')}. `;
const machinesTold = (facts: Facts): Paragraph =>
	facts.machines.map((one, index) => {
		const { having, lacking } = wordsOf(facts);
		const [name, group] = [nameOf(facts, one), scopeOf(facts, one.in)];
		const state = one.tagged ? having : lacking;
		const told = {
			exists: `${name} stays as it is in ${group} ${state}. `,
			created: `You plan to create ${name} in ${group} ${state}. `,
			resized: `You plan to resize ${name}, now in ${group} ${state}. `
		};
		return fact(`vm${index}`, told[one.when]);
	});

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Virtual machines',
				`Name|Group|${wordsOf(facts).head}|Plan`,
				facts.machines.map(
					(one, index) =>
						[
							`vm${index}`,
							nameOf(facts, one),
							scopeOf(facts, one.in),
							wordsOf(facts)[one.tagged ? 'set' : 'missing'],
							machineTold[one.when]
						] as const
				)
			),
			[treeTold(facts)],
			[
				`You have an Azure Policy assignment that targets virtual machines ${wordsOf(facts).target}. `,
				...assignmentTold(facts)
			]
		),
	output: (facts) => {
		const { at, excluded, enforced, detail, effect } = facts;
		const path = (scope: Scope): string =>
			scope === 'group'
				? `/providers/Microsoft.Management/managementGroups/${scopeOf(facts, 'group')}`
				: `/subscriptions/<${scopeOf(facts, 'sub')}>${scope === 'sub' ? '' : `/resourceGroups/${scopeOf(facts, scope)}`}`;
		return pageWith(
			code(
				'az policy assignment show, shortened',
				'{',
				`  "displayName": "${wordsOf(facts).title}",`,
				...(detail === 3
					? [['  ', fact('enforced', `"enforcementMode": "${enforced ? 'Default' : 'DoNotEnforce'}",`)]]
					: []),
				['  ', fact('excluded', `"notScopes": [${excluded === 'none' ? '' : `"${path(excluded)}"`}],`)],
				['  ', fact('effect', `"parameters": {"effect": {"value": "${effect}"}},`)],
				['  ', fact('at', `"scope": "${path(at)}"`)],
				'}'
			),
			[
				treeTold(facts),
				`You assign a policy that targets virtual machines ${wordsOf(facts).target}.${facts.effect === 'modify' ? ` It adds ${wordsOf(facts).thing}.` : ''} `
			],
			[
				...assignmentTold(facts).filter(
					(piece) => typeof piece !== 'string' && ['exempt', 'second'].includes(piece.constraint)
				),
				...machinesTold(facts)
			]
		);
	},
	change: (facts) =>
		pageWith(
			message(
				'Change request',
				{ 'Requested by': facts.who, Subscription: scopeOf(facts, 'sub') },
				machinesTold(facts)
			),
			[
				treeTold(facts),
				`You have an Azure Policy assignment that targets virtual machines ${wordsOf(facts).target}. `,
				...assignmentTold(facts)
			],
			['You receive the following plan. ']
		),
	email: (facts) =>
		pageWith(
			message('Email', { From: facts.who, Subject: 'Our policy for virtual machines' }, [
				`Our policy targets virtual machines ${wordsOf(facts).target}. `,
				...assignmentTold(facts)
			]),
			[treeTold(facts), 'You have these virtual machines and plans: ', ...machinesTold(facts)],
			['You receive the following email. ']
		)
};

export const policyRequest = family<Facts>({
	id: 'governance/policy-request',
	edition: 8,
	group: 'governance',
	title: 'What a policy does',
	rule: 'Effects act on requests that create or update. Existing resources are only evaluated.',
	lab: 'governance/deny-and-audit',
	sources: [
		sources.policyEffects,
		sources.policyModify,
		sources.policyScope,
		sources.policyAssignment,
		sources.policyExemption,
		sources.policyRemediation
	],
	axes: {
		effect: 'The effect',
		when: 'Whether a VM exists',
		excluded: 'The excluded scope'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
