// Sample outputs of the lab dns-load-balancing/probe-path.
import type { LabSamples } from '../../labs.ts';

const probes = 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-custom-probe-overview';
const web = (status: string, length: number, body: string) => `HTTP/1.0 ${status}
Server: SimpleHTTP/0.6 Python/3.10.12
Date: Wed, 25 Nov 2026 10:00:00 GMT
Content-type: application/octet-stream
Content-Length: ${length}

${body}`;
const late = 'curl: (28) Connection timed out after 20001 milliseconds';

const cli = 'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules';
const asks = (path: string, answer: string) => `x-probe-path: ${path}\n${answer}`;
const json = (value: unknown) => JSON.stringify(value, null, 2);
const rule = { back: 80, front: 80, persistence: 'SourceIP', probed: true, rule: 'web' };
const latest = (probe: string, path: string) => `[
  {
    "latest": ${probe},
    "metric": "DipAvailability"
  },
  {
    "latest": ${path},
    "metric": "VipAvailability"
  }
]`;

export const samples: LabSamples = {
	lab: 'dns-load-balancing/probe-path',
	checks: {
		answers: {
			source: probes,
			proves: asks('/health', web('200 OK', 3, 'ok')),
			undone: `(ResourceGroupNotFound) Resource group 'rg-resit-lb' could not be found.
Code: ResourceGroupNotFound
x-probe-path:\x20
curl: (3) URL rejected: No host part in the URL`,
			wrong: { why: 'the NSG does not let the client in', output: asks('/health', late) },
			fails: [
				{
					why: 'the path is not there',
					output: asks('/health', web('404 File not found', 335, '<title>Error response</title>'))
				}
			]
		},
		rule: {
			source: `${cli}/network/aaz/latest/network/lb/rule/_show.py`,
			proves: json(rule),
			undone: json({ ...rule, persistence: 'Default' }),
			wrong: { why: 'another port behind', output: json({ ...rule, back: 8080 }) },
			fails: [{ why: 'another probe', output: json({ ...rule, probed: false }) }]
		},
		down: {
			source: `${cli}/monitor/custom.py`,
			proves: latest('0.0', '0.0'),
			undone: latest('100.0', '100.0'),
			wrong: { why: 'the data path follows later', output: latest('0.0', '100.0') },
			fails: [{ why: 'no value yet', output: latest('null', 'null') }]
		},
		silent: {
			source: probes,
			proves: asks('/helth', late),
			alsoProves: [
				{
					why: 'another version of curl',
					output: asks(
						'/helth',
						'curl: (28) Failed to connect to 203.0.113.7 port 80 after 20001 ms: Timeout was reached'
					)
				}
			],
			undone: asks('/health', web('200 OK', 3, 'ok')),
			wrong: { why: 'it times out because the NSG lets nothing in', output: asks('/health', late) },
			fails: [
				{ why: 'the probe has not failed yet', output: asks('/helth', web('200 OK', 3, 'ok')) },
				{
					why: 'nothing listens at that address',
					output: asks('/helth', 'curl: (7) Failed to connect to 203.0.113.7 port 80: Connection refused')
				}
			]
		},
		gone: {
			source: `${cli}/resource/custom.py`,
			proves: 'false',
			undone: 'true',
			wrong: { why: 'Cloud Shell is not signed in', output: "Please run 'az login' to setup account." }
		}
	}
};
