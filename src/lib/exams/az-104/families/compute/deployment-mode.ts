// Deployments: what a mode leaves, what happens to properties that a file leaves out, commands, rights, names, and errors.
// Over 200 lines: six topics with words for what can differ in each.
import {
	fateOf,
	valueAfter,
	type Declaration,
	type Mode,
	type Place
} from '#lib/azure/compute/deployment-mode.ts';
import {
	canDeploy,
	canWrite,
	commandFor,
	includesDeployments,
	type Created,
	type DeployRole,
	type Step,
	type Written
} from '#lib/azure/compute/deployment-scope.ts';
import { deployedAgain, fixFor, type DeploymentError } from '#lib/azure/compute/template.ts';
import { sources } from '#lib/azure/sources.ts';
import { capital } from '#lib/exams/az-104/families/kit.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const fate = ({ place, file, run }: Row) =>
	fateOf(
		place as Place,
		file as Declaration,
		/^C|lock/.test(run!) ? 'Complete' : 'Incremental',
		run === 'lock'
	);

const timeoutAfter = ({ now, file, mode }: Row): string =>
	valueAfter(
		now!,
		file === 'property' || file === 'resource' ? { without: file } : file!,
		mode as Mode,
		'4'
	) ?? 'gone';

const commandOf = ({ creates, rest, step }: Row): string | undefined =>
	commandFor(creates!.split(' ') as Created[], step as Step, rest === 'delete');
/** All commands, by what the models call them. */
const commands = Object.fromEntries(
	['account', 'group account', 'policy'].flatMap((creates) =>
		['deploy', 'confirm', 'preview'].flatMap((step) =>
			['keep', 'delete'].flatMap((rest) => {
				const command = commandOf({ creates, step, rest });
				return command ? [[command, `run ${command}`]] : [];
			})
		)
	)
);

/** What a command is for. */
const stepIn = (command: string) => (/ what-if|confirm/.exec(command) ?? ['create'])[0]!;
const steps: Row = {
	create: 'with create, you deploy at once',
	confirm: 'with --confirm-with-what-if, you see the changes and deploy once you confirm',
	' what-if': 'with what-if, you only see the changes'
};
const targets: Row = { group: 'a resource group', sub: 'the subscription', mg: 'a management group' };

const deploys = ({ role, at, creates }: Row): boolean =>
	canDeploy(role as DeployRole, at as 'sub', creates!.split(' ') as Written[]);
const writtenWords: Readonly<Record<Written, string>> = {
	account: 'storage accounts',
	network: 'virtual networks',
	vm: 'VMs with network interfaces',
	group: 'resource groups',
	assignment: 'role assignments'
};

const again = ({ kind, naming, where }: Row) =>
	deployedAgain(kind as 'account', naming as 'fixed', where as 'same');

const fix = ({ error, limit }: Row) => fixFor(error as DeploymentError, limit === 'file');
/** What to do about errors, what this changes, and how the errors that call for it differ from others. */
const fixes: Readonly<Record<string, readonly [action: string, about: string]>> = {
	size: ['declare another VM size or region', 'the size or the region of a VM'],
	quota: ['request a quota increase', 'a quota'],
	comply: ['remove the public IP address from the file', 'an IP address'],
	exempt: ['create a policy exemption', 'a policy'],
	drop: ['remove the role assignment from the file', 'a role assignment'],
	role: ['request the User Access Administrator role', 'missing rights'],
	register: ['register the resource provider', 'a resource provider'],
	history: ['delete deployments from the history', 'the number of deployments'],
	incremental: ['deploy in incremental mode', 'the mode'],
	depend: ['declare a dependency', 'the order of resources']
};
/** Errors as they are shown, why they are, and for what, where their codes have several causes. */
const errors: Readonly<Record<DeploymentError, readonly [shown: string, why: string, cause?: string]>> = {
	OperationNotAllowed: [
		'Operation results in exceeding quota limits of Core',
		'there are too few vCPUs left in the quota',
		'a quota'
	],
	SkuNotAvailable: [
		'The requested size is currently not available in location westus',
		'the size isn’t available in the region'
	],
	RequestDisallowedByPolicy: [
		"Resource 'nic1' was disallowed by policy. Policy assignment: Network interfaces should not have public IPs",
		'a policy doesn’t allow the public IP address',
		'a public IP address'
	],
	AuthorizationFailed: [
		"The client does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write'",
		'the identity that deploys can’t assign roles',
		'roleAssignments/write'
	],
	MissingSubscriptionRegistration: [
		"The subscription is not registered to use namespace 'Microsoft.Batch'",
		'Microsoft.Batch isn’t registered in the subscription'
	],
	DeploymentQuotaExceeded: [
		"Creating the deployment 'd1' would exceed the quota of '800'",
		'a group’s history holds at most 800 deployments'
	],
	DeploymentFailedCleanUp: [
		'The deployment operation failed, because it was unable to cleanup',
		'complete mode couldn’t delete all that the file doesn’t have'
	],
	ParentResourceNotFound: ["Parent resource 'sql-shop' not found", 'the child was deployed before its parent']
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'mode',
		[
			'You deploy a Bicep file to {group}. A module in the file deploys an alert rule to {other}. Existing resources match their declarations, and no other resource uses them.',
			'A colleague asks what a deployment to {group} will do to {count}. A module in the Bicep file deploys an action group to {other}. Existing resources match their declarations, and no other resource uses them.'
		],
		{
			noun: 'resource',
			names: ['vnet-app', 'nsg-web', 'rt-edge', 'pip-gw', 'id-job', 'asg-db'],
			common: {
				run: side(
					'mode',
					'',
					{
						default: 'az deployment group create without --mode',
						Incremental: 'az deployment group create --mode Incremental',
						Complete: 'az deployment group create --mode Complete',
						lock: 'az deployment group create --mode Complete'
					},
					{
						'': 'you ran {}',
						Complete: 'you ran {} with no lock on {group}',
						lock: 'you ran {} with a CanNotDelete lock on {group}'
					},
					{
						'': 'you run {}, and {group} has no lock',
						lock: 'you run {}, and {group} has a CanNotDelete lock'
					}
				)
			},
			sides: {
				place: side(
					'resource',
					'Before',
					{ here: 'in {group}', other: 'in {other}', nowhere: 'does not exist' },
					{ '': '{name} were {}', nowhere: '{name} did not exist' },
					{ '': 'now, {name} is {}', nowhere: 'now, {name} {}' }
				),
				file: side(
					'resource',
					'In the file',
					{
						declared: 'declared',
						true: 'declared with a true condition',
						false: 'declared with a false condition',
						existing: 'referenced with existing',
						absent: 'not mentioned'
					},
					'{name} were {} in the file',
					'in the file, it is {}'
				)
			},
			decide(row) {
				const found = fate(row);
				return found && (/^[kc]/.test(found) ? 'yes' : 'no');
			},
			asks: { yes: 'exist after the deployment', no: 'not exist after the deployment' },
			choose: 'Which resource{s} will {}?',
			judge: '{name} will {}.',
			why(row) {
				const { place, file, run } = row as Record<string, string>;
				const deploys = `${file === 'true' ? 'the condition is true, so ' : ''}the file deploys {name}`;
				if (place === 'nowhere')
					return file === 'false'
						? 'with its condition false, {name} isn’t deployed, and it didn’t exist before'
						: `${deploys}. Either mode creates what’s missing`;
				if (place === 'other')
					return run === 'Complete'
						? 'complete mode deletes only in the group that the command names, which isn’t {other}'
						: 'the file doesn’t mention {name}, and nothing in {other} is deleted';
				if (file === 'declared' || file === 'true') return `${deploys}. It stays in either mode`;
				return `${
					{
						false: 'with its condition false, {name} isn’t deployed',
						existing: 'the keyword existing only refers to {name}',
						absent: 'the file doesn’t mention {name}'
					}[file!]!
				}, ${
					{
						default: 'but without --mode, the deployment is incremental and deletes nothing',
						Incremental: 'but incremental mode deletes nothing',
						Complete: 'and complete mode deletes what isn’t deployed',
						lock: 'but the lock on {group} keeps complete mode from deleting it'
					}[run!]!
				}`;
			}
		}
	),
	...told(
		'part',
		[
			'You changed the TCP idle timeout of {count} in the portal. No subnet uses them. Now you deploy a Bicep file to their resource group. The default is 4 minutes.',
			'A Bicep file created {count}. Since then, both the file and the gateways have been edited. No subnet uses the gateways. You deploy the file to the group again. The default TCP idle timeout is 4 minutes.'
		],
		{
			noun: 'NAT gateway',
			names: ['nat-lab', 'nat-east', 'nat-west', 'nat-core', 'nat-test'],
			common: {
				mode: side(
					'mode',
					'',
					'Incremental|Complete',
					'the mode were {}',
					'the mode of the deployment is {}, and the group has no locks'
				)
			},
			sides: {
				now: side(
					'resource',
					'Idle timeout now',
					{ 10: '10 minutes', 20: '20 minutes' },
					'{name} had an idle timeout of {} now',
					'now, {name} has an idle timeout of {}'
				),
				file: side(
					'resource',
					'In the file',
					{
						property: 'declared without idleTimeoutInMinutes',
						resource: 'not declared',
						10: 'declared with idleTimeoutInMinutes: 10',
						20: 'declared with idleTimeoutInMinutes: 20'
					},
					'{name} were {}',
					'in the file, it is {}'
				)
			},
			drawn: ({ now, file }) => now !== file,
			decide: timeoutAfter,
			asks: {
				4: 'have an idle timeout of 4 minutes',
				10: 'have an idle timeout of 10 minutes',
				20: 'have an idle timeout of 20 minutes',
				gone: 'no longer exist'
			},
			choose: 'After the deployment, which gateway{s} will {}?',
			judge: 'After the deployment, {name} will {}.',
			why: ({ file, mode }) =>
				file === 'resource'
					? `the file doesn’t declare {name}, so ${mode === 'Complete' ? 'complete mode deletes it' : 'incremental mode leaves it as it is'}`
					: file === 'property'
						? 'a declaration is the whole resource, so the timeout that it leaves out goes back to 4 minutes, in either mode'
						: 'the declared value replaces {now}, in either mode'
		}
	),
	...told(
		'command',
		[
			'You use the Azure CLI for {count}, with one command per Bicep file. Each file has the right targetScope. Parameters for files, names, and locations are not shown.',
			'You write instructions for {count}, with one Azure CLI command per Bicep file. Each file has the right targetScope. Parameters for files, names, and locations are not shown.'
		],
		{
			noun: 'task',
			sides: {
				creates: side(
					'need',
					'File creates',
					{
						account: 'a storage account in an existing group',
						'group account': 'a resource group with a storage account',
						policy: 'a policy definition in a management group'
					},
					'the file of {name} created {}',
					'{name} creates {}'
				),
				rest: side(
					'mode',
					'Other resources',
					'keep|delete',
					'{name} required you to {} other resources',
					'{} other resources'
				),
				step: side(
					'need',
					'Goal',
					{
						deploy: 'deploy at once',
						confirm: 'list the changes, then confirm',
						preview: 'list the changes without deploying'
					},
					'{name} required you to {}',
					'{}'
				)
			},
			suits: ({ rest, creates, step }, difficulty) =>
				difficulty < 3 || step !== 'deploy' || rest === 'delete' || creates !== 'account',
			decide: commandOf,
			asks: commands,
			choose: 'For which task{s} should you {}, with no other switches?',
			single: 'You need to perform the task. What should you do?',
			why(row, answer) {
				const right = commandOf(row)!;
				const [scope, other] = [right, answer].map((one) => one.split(' ')[2]!) as [string, string];
				const [isRight, cleans] = [answer === right, row['rest'] === 'delete'];
				return [
					isRight || scope !== other
						? `a deployment to ${targets[scope]!} takes az deployment ${scope}${isRight ? '' : `, not ${other}`}`
						: '',
					(isRight ? cleans : answer.includes('Complete') !== cleans)
						? cleans
							? 'deleting other resources takes --mode Complete'
							: 'complete mode would delete other resources'
						: '',
					isRight || stepIn(answer) !== stepIn(right) ? steps[stepIn(answer)]! : ''
				]
					.filter(Boolean)
					.map(capital)
					.join('. ');
			}
		}
	),
	...told(
		'rights',
		[
			'You review how {count} plan to use Bicep files in Sub1 and its group {group}. No one has another role. What-if has the default validation level.',
			'Each of {count} has a Bicep file and one role, on Sub1 or its group {group}. What-if has the default validation level.'
		],
		{
			noun: 'user',
			sides: {
				role: side(
					'role',
					'Role',
					'Owner|Contributor|User Access Administrator|Network Contributor|Storage Account Contributor|Virtual Machine Contributor|Reader',
					'{name} had the {} role',
					'{name}: {}'
				),
				at: side(
					'role',
					'Scope',
					{ sub: 'Sub1', group: '{group}' },
					'{name} had the role on {}',
					'scope: {}'
				),
				creates: side(
					'resource',
					'File creates',
					{
						account: 'a storage account',
						network: 'a virtual network',
						vm: 'a VM in an existing network in {group}',
						'network vm': 'a virtual network and a VM in it',
						'account assignment': 'a storage account and a role assignment on it',
						'group account': 'a resource group with a storage account'
					},
					'the file of {name} created {}',
					'file: {}'
				),
				plan: side('need', 'Plan', { deploy: 'deploy', preview: 'run what-if' }, '', '{}')
			},
			// What a role has nothing to do with would be too clear.
			drawn: ({ role, creates, plan }) =>
				role === 'Reader'
					? plan === 'preview'
					: creates!.split(' ').some((one) => canWrite(role as DeployRole, one as Written)),
			suits: ({ creates, plan }, difficulty) =>
				difficulty < 3 || / |^vm/.test(creates!) || plan === 'preview',
			decide: (row) => (deploys(row) ? 'yes' : 'no'),
			asks: { yes: 'succeed', no: 'be denied' },
			choose: 'Which user{s} will {}?',
			judge: '{name} will {}.',
			why(row) {
				const { role, at, creates } = row as Record<string, string>;
				const parts = creates!.split(' ') as Written[];
				const lacks = parts.find((one) => !canWrite(role as DeployRole, one));
				if (lacks)
					return `{role} doesn’t include ${includesDeployments(role as DeployRole) ? '' : 'deployments or '}creating ${writtenWords[lacks]}`;
				return !deploys(row)
					? `the role covers {at} only, and creating a resource group takes a role on Sub1`
					: `{role} includes deployments and creating ${parts.map((one) => writtenWords[one]).join(' and ')}${at === 'group' ? '' : ', here on all of Sub1'}`;
			}
		}
	),
	...told(
		'name',
		[
			'Your team deployed {count} to {group}. One resource is declared per file, and nothing else in Azure uses its name. Now, you deploy again, without changes.',
			'Last week, a pipeline deployed {count} to {group}. One resource is declared per file, and nothing else in Azure uses its name. Today, the pipeline deploys again, without changes.'
		],
		{
			noun: 'Bicep file',
			// Each with the beginning of its resource's name, so that no two resources share one.
			names: ['app.bicep|app', 'lab.bicep|lab', 'ops.bicep|ops', 'web.bicep|web'],
			edge: true,
			sides: {
				kind: side(
					'resource',
					'Resource',
					{ account: 'a storage account', network: 'a virtual network' },
					'{name} declared {}',
					'in {name}: {}'
				),
				naming: side(
					'resource',
					'Name',
					{
						fixed: "'{a}4410'",
						group: "'{a}${uniqueString(resourceGroup().id)}'",
						sub: "'{a}${uniqueString(subscription().id)}'"
					},
					'the name in {name} were {}',
					'name: {}'
				),
				where: side(
					'need',
					'Second deployment',
					{
						same: 'to {group} again',
						group: 'to {other} in the same subscription',
						sub: 'to {other} in another subscription'
					},
					'the second deployment of {name} went {}',
					'second deployment: {}'
				)
			},
			decide: again,
			asks: {
				updated: 'redeploy the existing resource',
				created: 'create a second resource',
				error: 'fail to deploy'
			},
			choose: 'Which file{s} will {} the second time?',
			judge: 'The second time, {name} will {}.',
			table: 'What will each file do the second time?',
			single: 'Select the answer that completes the sentence. The second time, the file will …',
			why(row, answer) {
				const { kind, naming, where } = row as Record<string, string>;
				if (where === 'same')
					return {
						updated:
							naming === 'fixed'
								? 'the same name in the same group is the same resource'
								: 'for the same ID, uniqueString returns the same name, so it’s the same resource',
						created: 'in the same group, the name is the same as before',
						error: 'a resource that already exists in the group is no obstacle'
					}[answer]!;
				if (answer === 'updated') return 'the first resource isn’t in {other}';
				const cause =
					naming === 'fixed'
						? 'the name stays the same'
						: naming === 'sub' && where === 'group'
							? 'the ID of the subscription, and so the name, stays the same'
							: `the ID of the ${naming === 'sub' ? 'subscription' : 'group'} differs, and so does the name`;
				return answer === again(row)
					? `${cause}. A ${kind === 'account' ? 'storage account’s name must be unique across Azure' : 'virtual network’s name must be unique only in its group'}`
					: answer === 'error'
						? 'nothing has this name where it must be unique'
						: 'Azure can’t have two storage accounts of one name';
			}
		}
	),
	...told(
		'error',
		[
			'Your team uses az deployment group create with various options. You get the details of {count} to {group}, with what you can change.',
			'A pipeline deploys Bicep files to {group}, some of them in complete mode. You are asked for help with {count}, and told what you can change.'
		],
		{
			noun: 'failed deployment',
			sides: {
				error: side(
					'resource',
					'Error',
					Object.fromEntries(Object.entries(errors).map(([code, [text]]) => [code, `${code}: ${text}`])),
					Object.fromEntries(
						Object.entries(errors).map(([code, [, , cause]]) => [
							code,
							`{name} returned ${code}${cause ? ` for ${cause}` : ''}`
						])
					),
					'{name} returns {}'
				),
				limit: side(
					'need',
					'You can change',
					{ file: 'only the file', azure: 'everything except the file' },
					'you could change {} of {name}',
					'you can change {}'
				)
			},
			suits: ({ error }, difficulty) => difficulty < 3 || /^(Op|Sku|Req|Auth|DeploymentQ)/.test(error!),
			decide: fix,
			asks: Object.fromEntries(Object.entries(fixes).map(([id, [action]]) => [id, action])),
			choose: 'For which deployment{s} should you {}?',
			single: 'You need the deployment to succeed. What should you do?',
			why(row, answer) {
				const { error, limit } = row as Record<string, string>;
				const found = fix(row);
				const [action, about] = fixes[answer]!;
				if (answer === found)
					return `${errors[error as DeploymentError][1]}. You can change {limit}, so ${action}`;
				// What is wrong here helps if the other place could be changed.
				return fixFor(error as DeploymentError, limit !== 'file') === answer
					? `this would help, but ${limit === 'file' ? 'you can change only the file' : 'you can’t change the file'}`
					: `the error isn’t about ${about}`;
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'default-complete': [
		'Without a mode, a deployment is incremental. It’s easy to expect the group to match the file in the end.',
		taking('run', /^default$/, { run: 'Complete' })
	],
	'incremental-cleans': [
		'Incremental mode never deletes. It’s easy to mix up the two modes.',
		(row) => taking('mode', /^Inc/, { mode: 'Complete' })(taking('run', /^Inc/, { run: 'Complete' })(row))
	],
	'existing-protects': [
		'The keyword existing only refers to a resource. It’s easy to think that a name in the file protects it.',
		taking('file', /^existing$/, { file: 'declared' })
	],
	'condition-ignored': [
		'A resource whose condition is false isn’t deployed, just as if it weren’t in the file. It’s easy to read past the condition.',
		taking('file', /^false$/, { file: 'true' })
	],
	'lock-ignored': [
		'With a delete lock on the group, complete mode deletes nothing. It’s easy to overlook the lock.',
		taking('run', /^lock$/, { run: 'Complete' })
	],
	merged: [
		'What a declaration leaves out goes back to its default, in either mode. It’s easy to think that it’s kept.',
		(row) => (row['file'] === 'property' ? { ...row, file: row['now']! } : row)
	],
	'complete-resets': [
		'Complete mode deletes what isn’t declared. It’s easy to think that it only resets settings.',
		(row) => (row['mode'] === 'Complete' && row['file'] === 'resource' ? { ...row, file: 'property' } : row)
	],
	'no-mode': [
		'Without --mode Complete, nothing is deleted, and what-if lists no deletions. It’s easy to forget the mode.',
		taking('rest', /^delete$/, { rest: 'keep' })
	],
	'group-in-group': [
		'The file also creates a resource group, in the subscription. It’s easy to think only of the account in it.',
		taking('creates', /^group account$/, { creates: 'account', at: 'sub' })
	],
	'what-if-reads': [
		'By default, what-if needs the same rights as the deployment. It’s easy to think that reading is enough.',
		taking('plan', /^preview$/, { role: 'Owner', at: 'sub' })
	],
	'contributor-assigns': [
		'Contributor doesn’t include assigning roles, in a file or elsewhere. It’s easy to think that it includes everything.',
		taking('role', /^Contributor$/, { role: 'Owner' })
	],
	'random-names': [
		'For the same ID, uniqueString returns the same name. It’s easy to think that each deployment gets a new one.',
		taking('naming', /^(group|sub)$/, { naming: 'group', where: 'sub' })
	],
	'names-per-group': [
		'A storage account’s name must be unique across Azure. It’s easy to think that it must be unique only in its group.',
		taking('kind', /^account$/, { kind: 'network' })
	]
};

export const deploymentMode = topicFamily(
	{
		id: 'templates/deployment-mode',
		edition: 7,
		group: 'templates',
		title: 'Deployments: modes, commands, rights and errors',
		rule: {
			'^mode':
				'Complete mode deletes what is in the deployment’s group but isn’t deployed by the file, unless the group is locked. Incremental mode, the default, deletes nothing.',
			'^part':
				'A declaration is the whole resource: in either mode, what it leaves out goes back to its default. Only complete mode deletes a resource that isn’t declared.',
			'^command':
				'The kind of command follows the scope: group, sub, or mg. With what-if, nothing is deployed, and --confirm-with-what-if asks first. Only --mode Complete deletes the rest.',
			'^rights':
				'To deploy, or to run what-if at the default validation level, you need Microsoft.Resources/deployments/* and the right to create each resource, at the scope where it’s created.',
			'^name':
				'For the same ID, uniqueString returns the same name. A resource with the same name in the same group is redeployed. A storage account’s name must be unique across Azure, a virtual network’s only in its group.',
			'^error': 'The error says what stops the deployment. You can fix it in the file or in Azure.'
		},
		lab: 'templates/complete-mode',
		sources: [
			sources.deploymentModes,
			sources.deploymentModesTraining,
			sources.bicepWhatIf,
			sources.bicepToSubscription,
			sources.bicepStrings,
			sources.storageNameErrors,
			sources.commonDeploymentErrors,
			sources.computeRoles
		],
		axes: {
			mode: 'The mode',
			resource: 'A resource in Azure or in the file',
			role: 'A role or its scope',
			need: 'What is planned or needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['rg-orchard', 'rg-shared'],
			['rg-ferry', 'rg-hub'],
			['rg-theater', 'rg-core'],
			['rg-bakery', 'rg-common']
		],
		words: ['group', 'other'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'export', 'email', 'ticket', 'list']
	}
);
