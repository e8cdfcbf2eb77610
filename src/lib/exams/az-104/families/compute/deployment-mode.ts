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
import { listed } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
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

/** The step that a command is for. */
const stepIn = (command: string): string | undefined => / what-if|confirm/.exec(command)?.[0];

const deploys = ({ role, at, creates }: Row): boolean =>
	canDeploy(role as DeployRole, at as 'sub', creates!.split(' ') as Written[]);
const writtenWords: Readonly<Record<Written, string>> = {
	account: 'storage accounts',
	network: 'virtual networks',
	vm: 'VMs',
	group: 'resource groups',
	assignment: 'role assignments'
};

const again = ({ kind, naming, where }: Row) =>
	deployedAgain(kind as 'account', naming as 'fixed', where as 'same');

/** What roles with a specialty can create, by their first letter. */
const specialties = { N: 'network', S: 'account', V: 'vm', U: 'assignment' };

const fix = ({ error, limit }: Row) => fixFor(error as DeploymentError, limit === 'file');
/** What to do about errors, what this changes, and how the errors that call for it differ from others. */
const fixes: Readonly<Record<string, readonly [action: string, inFile: boolean, about: string]>> = {
	size: ['declare another VM size or region', true, 'the size or the region of a VM'],
	quota: ['request a quota increase', false, 'a quota'],
	comply: ['remove the public IP address from the file', true, 'an IP address'],
	exempt: ['create a policy exemption', false, 'a policy'],
	drop: ['remove the role assignment from the file', true, 'a role assignment'],
	role: ['request the User Access Administrator role', false, 'missing rights'],
	register: ['register the resource provider', false, 'a resource provider'],
	history: ['delete deployments from the history', false, 'the number of deployments'],
	incremental: ['deploy in incremental mode', false, 'the mode'],
	depend: ['declare a dependency', true, 'the order of resources']
};
/** Errors as they are shown, and why they are. */
const errors: Readonly<Record<DeploymentError, readonly [shown: string, why: string]>> = {
	OperationNotAllowed: [
		'Operation results in exceeding quota limits of Core',
		'there are too few vCPUs left in the quota'
	],
	SkuNotAvailable: [
		'The requested size is currently not available in location westus',
		'the size isn’t available in the region'
	],
	RequestDisallowedByPolicy: [
		'Policy assignment Network interfaces should not have public IPs',
		'a policy doesn’t allow the public IP address'
	],
	AuthorizationFailed: [
		'No authorization to perform action Microsoft.Authorization/roleAssignments/write',
		'the identity that deploys can’t assign roles'
	],
	MissingSubscriptionRegistration: [
		'The subscription is not registered to use namespace Microsoft.Batch',
		'Microsoft.Batch isn’t registered in the subscription'
	],
	DeploymentQuotaExceeded: [
		'The limit of 800 deployments is reached',
		'a history has 800 deployments at most'
	],
	DeploymentFailedCleanUp: [
		'The deployment operation failed, because it was unable to cleanup',
		'complete mode couldn’t delete all that the file doesn’t have'
	],
	ParentResourceNotFound: ['Parent resource sql-shop not found', 'the child was deployed before its parent']
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'mode',
		[
			'You deploy a Bicep file to {group} with the Azure CLI. Its declarations match what exists, and a module in it deploys an alert rule to {other}. There are no locks but those mentioned.',
			'A colleague asks what a deployment will do to {count}. What exists already matches its declaration. The Bicep file has a module for an action group in {other}. No other locks exist.'
		],
		{
			noun: 'resource',
			names: ['vnet-app', 'nsg-web', 'rt-edge', 'pip-gw', 'id-job', 'asg-db'],
			common: {
				run: side(
					'mode',
					'',
					{
						default: 'az deployment group create for {group}, without --mode',
						Incremental: 'az deployment group create --mode Incremental for {group}',
						Complete: 'az deployment group create --mode Complete for {group}',
						lock: 'az deployment group create --mode Complete for {group}, which has a CanNotDelete lock'
					},
					'you ran {}',
					'you run {}'
				)
			},
			sides: {
				place: side(
					'resource',
					'Before',
					{ here: 'in {group}', other: 'in {other}', nowhere: 'nowhere' },
					'{name} were {}',
					{ '': '{name} is {} now', nowhere: '{name} does not exist now' }
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
				const met = file === 'true' ? ', as its condition is true' : '';
				if (place === 'nowhere')
					return file === 'false'
						? '{name} isn’t there, and with its condition false, it isn’t deployed'
						: `the file deploys {name}${met}, and either mode creates what is missing`;
				if (place === 'other')
					return run === 'Complete'
						? 'complete mode deletes only in the group that the command names, which isn’t {other}'
						: 'the file doesn’t mention {name}, and nothing in {other} is deleted';
				if (file === 'declared' || met) return `the file deploys {name}${met}, so it stays in either mode`;
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
			'You changed the TCP idle timeout of {count} in the portal. Now you deploy a Bicep file to their resource group. The default is 4 minutes.',
			'A Bicep file created {count}. Since then, both the file and the gateways have been edited. You deploy the file to the group again. The default TCP idle timeout is 4 minutes.'
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
					'{name} has an idle timeout of {} now'
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
					? `{name} isn’t declared, so ${mode === 'Complete' ? 'complete mode deletes it' : 'incremental mode leaves it as it is'}`
					: file === 'property'
						? 'a declaration is the whole resource, so the timeout that it leaves out goes back to 4 minutes, in either mode'
						: 'the declared value replaces {now}, in either mode'
		}
	),
	...told(
		'command',
		[
			'You use the Azure CLI for {count}. A task has a Bicep file with the right targetScope, and takes one command. Names and locations are left out below.',
			'You write instructions for {count}, with one Azure CLI command per Bicep file. The targetScope is right. Parameters for names and locations are not shown.'
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
					'Plan for other resources',
					{ keep: 'keep them', delete: 'delete them' },
					{
						keep: 'you planned to keep other resources for {name}',
						delete: 'you planned to delete other resources for {name}'
					}
				),
				step: side(
					'need',
					'Requirement',
					{
						deploy: 'deploy at once',
						confirm: 'list the changes, then confirm',
						preview: 'only list the changes'
					},
					'the requirement of {name} were to {}',
					'{}'
				)
			},
			suits: ({ rest, creates, step }, difficulty) =>
				difficulty < 3 || step !== 'deploy' || rest === 'delete' || creates !== 'account',
			decide: commandOf,
			asks: commands,
			choose: 'For which task{s} should you {}?',
			single: 'You need to meet the requirements. What should you do?',
			why(row, answer) {
				const right = commandOf(row)!;
				const [scope, other] = [right, answer].map((one) => one.split(' ')[2]!) as [string, string];
				const target = { group: 'a resource group', sub: 'the subscription', mg: 'a management group' }[
					scope
				];
				const step = stepIn(answer);
				const wrong = [
					...(scope === other
						? []
						: [`a deployment to ${target!} takes az deployment ${scope}, not ${other}`]),
					...(stepIn(right) === step
						? []
						: [
								step === ' what-if'
									? 'what-if never deploys'
									: step
										? 'it asks you to confirm, and then deploys'
										: 'it deploys before you see the changes'
							]),
					...(right.includes('Complete') === answer.includes('Complete')
						? []
						: [
								row['rest'] === 'keep'
									? 'complete mode would delete other resources'
									: 'without --mode Complete, other resources are kept'
							])
				];
				return (
					listed(wrong) ||
					`a deployment to ${target!} takes az deployment ${scope}, ${row['rest'] === 'delete' ? '--mode Complete is for deleting other resources, ' : ''}and ${
						{
							deploy: 'create deploys at once',
							confirm: '--confirm-with-what-if lists the changes and asks',
							preview: 'what-if only lists the changes'
						}[row['step']!]!
					}`
				);
			}
		}
	),
	...told(
		'rights',
		[
			'You hear what {count} plan for Bicep files in Sub1 and its group {group}. No one has another role. A VM uses a virtual network in {group}, unless its file has one. What-if has its default validation level.',
			'Each of {count} has one role, in Sub1 or its group {group}, and plans something with a Bicep file. Unless a file has a virtual network for its VM, {group} has it. The validation level of what-if is the default.'
		],
		{
			noun: 'user',
			names: people,
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
						vm: 'a VM and its network interface',
						'network vm': 'a virtual network and a VM in it',
						'account assignment': 'a storage account and a role assignment',
						'group account': 'a resource group with a storage account'
					},
					'the file of {name} created {}',
					'file: {}'
				),
				plan: side('need', 'Plan', { deploy: 'deploy', preview: 'run what-if' }, '', 'plan: {}')
			},
			// What a role has nothing to do with would be too clear.
			drawn: ({ role, creates, plan }) =>
				/^(Own|Cont)/.test(role!) ||
				(role === 'Reader' ? plan === 'preview' : creates!.includes(specialties[role![0] as 'N'])),
			suits: ({ creates, plan }, difficulty) =>
				difficulty < 3 || / |^vm/.test(creates!) || plan === 'preview',
			decide: (row) => (deploys(row) ? 'yes' : 'no'),
			asks: { yes: 'succeed', no: 'be denied' },
			choose: 'Which user{s} will {}?',
			judge: '{name} will {}.',
			why(row) {
				const { role, at, creates, plan } = row as Record<string, string>;
				if (!includesDeployments(role as DeployRole))
					return `{role} doesn’t include Microsoft.Resources/deployments/*${plan === 'preview' ? ', which what-if needs, too' : ''}`;
				const parts = creates!.split(' ') as Written[];
				const lacks = parts.find((one) => !canWrite(role as DeployRole, one));
				if (lacks)
					return `{role} doesn’t include creating ${writtenWords[lacks]}${plan === 'preview' ? ', and what-if needs the same rights' : ''}`;
				return !deploys(row)
					? `the role covers {at} only, and a new resource group takes one on Sub1`
					: `{role} includes deployments and creating ${parts.map((one) => writtenWords[one]).join(' and ')}${at === 'group' ? '' : ', here on all of Sub1'}`;
			}
		}
	),
	...told(
		'name',
		[
			'You have deployed {count} to {group}. A file declares a single resource, and no one else uses its name. You deploy a second time, without changes.',
			'Last week, a pipeline deployed {count} to {group}. A file has one resource, with a name that nothing else in Azure has. Today, the pipeline deploys the same again.'
		],
		{
			noun: 'Bicep file',
			edge: true,
			sides: {
				kind: side(
					'resource',
					'Resource',
					{ account: 'a storage account', network: 'a virtual network' },
					'{name} declared {}',
					'{name} declares {}'
				),
				naming: side(
					'resource',
					'Name',
					{
						fixed: "'data4410'",
						group: "'data${uniqueString(resourceGroup().id)}'",
						sub: "'data${uniqueString(subscription().id)}'"
					},
					'the name in {name} were {}',
					'its name is {}'
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
				updated: 'deploy to the existing resource',
				created: 'create a second resource',
				error: 'fail'
			},
			choose: 'The second deployment of which file{s} will {}?',
			judge: 'The second deployment of {name} will {}.',
			table: 'What will the second deployment of each file do?',
			single: 'Select the answer that completes the sentence. The second deployment will …',
			why(row, answer) {
				const { kind, naming, where } = row as Record<string, string>;
				const found = again(row);
				if (where === 'same')
					return {
						updated:
							naming === 'fixed'
								? 'the same name in the same group is the same resource'
								: 'uniqueString gives the same name for the same ID, so it’s the same resource',
						created: 'in the same group, the name is the same as before',
						error: 'a resource that exists in the target group is no obstacle'
					}[answer]!;
				if (answer === 'updated') return '{other} doesn’t contain the first resource';
				const isSame = found === 'error' || naming === 'fixed' || (naming === 'sub' && where === 'group');
				const cause =
					naming === 'fixed'
						? 'the name stays the same'
						: isSame
							? 'the ID of the subscription, and so the name, stays the same'
							: `the ID of the ${naming === 'sub' ? 'subscription' : 'group'} differs, and so does the name`;
				return answer === found
					? `${cause}${isSame ? (kind === 'account' ? ', and that of a storage account must be unique in Azure' : ', and that of a virtual network must be unique only in its group') : ''}`
					: answer === 'error'
						? isSame
							? 'two groups can each have a virtual network of this name'
							: 'the second name is another one'
						: 'Azure can’t have two storage accounts of one name';
			}
		}
	),
	...told(
		'error',
		[
			'You deploy Bicep files to {group} with az deployment group create. Of {count}, you note the error and what can be changed.',
			'A pipeline deploys Bicep files to {group}. A team asks you for help with {count}, and tells you what may be changed.'
		],
		{
			noun: 'failed deployment',
			sides: {
				error: side(
					'resource',
					'Error',
					Object.fromEntries(Object.entries(errors).map(([code, [text]]) => [code, `${code}: ${text}`])),
					Object.fromEntries(Object.keys(errors).map((code) => [code, `the error of {name} were ${code}`])),
					'{name} returns {}'
				),
				limit: side(
					'need',
					'Can be changed',
					{ file: 'only the file', azure: 'all but the file' },
					'you could change {} for {name}',
					'can be changed: {}'
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
				const [, inFile, about] = fixes[answer]!;
				if (answer === found) return `${errors[error as DeploymentError][1]}, and you can change {limit}`;
				return fixFor(error as DeploymentError, inFile) === answer
					? `this would help, but ${limit === 'file' ? 'only the file can be changed' : 'the file can’t be changed'}`
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
		'A resource whose condition is false isn’t deployed, as if the file didn’t have it. It’s easy to read past the condition.',
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
		'Without --mode Complete, nothing is deleted. It’s easy to forget it, and what-if wouldn’t list the deletions either.',
		taking('rest', /^delete$/, { rest: 'keep' })
	],
	'group-in-group': [
		'A resource group is created by a deployment to the subscription. It’s easy to think of the accounts in it first.',
		taking('creates', /^group account$/, { creates: 'account', at: 'sub' })
	],
	'what-if-reads': [
		'What-if needs the same rights as the deployment. It’s easy to think that reading is enough.',
		taking('plan', /^preview$/, { role: 'Owner', at: 'sub' })
	],
	'contributor-assigns': [
		'Contributor doesn’t include assigning roles, in a file or elsewhere. It’s easy to think that it includes everything.',
		taking('role', /^Contributor$/, { role: 'Owner' })
	],
	'random-names': [
		'For the same input, uniqueString gives the same name. It’s easy to think that each deployment gets a new one.',
		taking('naming', /^(group|sub)$/, { naming: 'group', where: 'sub' })
	],
	'names-per-group': [
		'The name of a storage account must be unique in Azure. It’s easy to think that it must be so in its group.',
		taking('kind', /^account$/, { kind: 'network' })
	],
	'sku-quota': [
		'A size that isn’t available in a region takes another one. It’s easy to take it for a quota.',
		taking('error', /^Sku/, { error: 'OperationNotAllowed', limit: 'azure' })
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
				'Complete mode deletes what is in the group of the deployment and the file doesn’t deploy, unless the group is locked. Incremental mode, the default, deletes nothing.',
			'^part':
				'A declaration is the whole resource: in either mode, what it leaves out goes back to its default. Only complete mode deletes a resource that isn’t declared.',
			'^command':
				'The kind of command follows the scope: group, sub or mg. With what-if, nothing is deployed, and --confirm-with-what-if asks first. Only --mode Complete deletes the rest.',
			'^rights':
				'To deploy, or to run what-if, you need Microsoft.Resources/deployments/* and the right to create each resource, at the scope where it’s created.',
			'^name':
				'For the same ID, uniqueString gives the same name. What has the same name in the same group is updated. Names of storage accounts are unique in Azure, those of virtual networks in their group.',
			'^error': 'The error says what stops the deployment, which you change in the file or in Azure.'
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
