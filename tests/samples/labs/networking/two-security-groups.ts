// Sample outputs of the lab secure-access/two-security-groups.
import type { LabSamples } from '../../labs.ts';

const cli = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const flowSource = `${cli}/network/tests/latest/recordings/test_network_watcher_vm.yaml`;
const error = (code: string, message: string) => `(${code}) ${message}\nCode: ${code}\nMessage: ${message}`;
const json = (value: unknown) => JSON.stringify(value, null, 2);
const noGroup = error('ResourceGroupNotFound', "Resource group 'rg-resit-nsg' could not be found.");
const noVm = error(
	'ResourceNotFound',
	"The Resource 'Microsoft.Compute/virtualMachines/vm-web' under resource group 'rg-resit-nsg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"
);
const rule = (name: string, access: string, priority: number) => ({
	access,
	priority,
	rule: `securityRules/${name}`
});
const onSubnet = [rule('allow-https-subnet', 'Allow', 200), rule('deny-rest-subnet', 'Deny', 300)];
const onNic = [rule('allow-https-nic', 'Allow', 300)];
const before = (access: string, by: string, subnet: number, nic: number) =>
	`{"flow":${json({ access, rule: by })},"subnet":${subnet},"nic":${nic}}`;
const role = (member: boolean, rules: number) => `{"member":${member},"rule":${rules}}`;
const denied = 'defaultSecurityRules/DenyAllInBound';
const conflict = (one: string, other: string) =>
	error(
		'SecurityRuleConflict',
		`Security rule ${one} conflicts with rule ${other}. Rules cannot have the same Priority and Direction. To learn more, see aka.ms/nsgrules.`
	);

export const samples: LabSamples = {
	lab: 'secure-access/two-security-groups',
	checks: {
		'one-group': {
			source: flowSource,
			proves: before('Deny', denied, 1, 0),
			undone: before('Deny', denied, 0, 0),
			wrong: {
				why: 'nsg-nic allows 443 already',
				output: before('Allow', 'securityRules/allow-https-nic', 1, 1)
			},
			fails: [
				{
					why: 'nsg-nic is not on the interface',
					output: before('Allow', 'securityRules/allow-https-subnet', 1, 0)
				},
				{
					why: 'another rule of nsg-subnet denies',
					output: before('Deny', 'securityRules/deny-rest-subnet', 1, 0)
				}
			]
		},
		flow: {
			source: flowSource,
			proves: json({ access: 'Allow', rule: 'securityRules/allow-https-nic' }),
			alsoProves: [
				{
					why: 'the rule of the subnet’s group is named',
					output: json({ access: 'Allow', rule: 'securityRules/allow-https-subnet' })
				}
			],
			undone: json({ access: 'Deny', rule: denied }),
			wrong: {
				why: 'asked from inside the network, where a default rule allows',
				output: json({ access: 'Allow', rule: 'defaultSecurityRules/AllowVnetInBound' })
			},
			fails: [{ why: 'there is no VM', output: noVm }]
		},
		effective: {
			source: `${cli}/network/aaz/latest/network/nic/_list_effective_nsg.py`,
			proves: json([...onNic, ...onSubnet]),
			undone: '[]',
			wrong: { why: 'only the subnet’s group is attached', output: json(onSubnet) },
			fails: [
				{ why: 'only the interface’s group is attached', output: json(onNic) },
				{ why: 'there is no deny rule to be read later', output: json([...onNic, onSubnet[0]]) }
			]
		},
		members: {
			source: `${cli}/network/aaz/latest/network/nic/_show.py`,
			proves: role(true, 1),
			undone: role(false, 0),
			wrong: { why: 'the interface is not a member', output: role(false, 1) },
			fails: [{ why: 'no rule names the group', output: role(true, 0) }]
		},
		conflict: {
			source: 'https://github.com/Azure/aks-engine/issues/2106',
			proves: conflict('allow-https-subnet', 'deny-all-subnet'),
			alsoProves: [
				{
					why: 'the new rule is named first',
					output: `ERROR: ${conflict('deny-all-subnet', 'allow-https-subnet')}`
				}
			],
			undone: json({ name: 'deny-all-subnet' }),
			wrong: { why: 'another rule has 200', output: conflict('open-ssh', 'deny-all-subnet') },
			fails: [{ why: 'the group does not exist', output: noGroup }]
		},
		gone: {
			source: `${cli}/resource/custom.py`,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'Cloud Shell is not signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
