// Sample outputs of the lab “The app is well, the probe says no”.
import type { LabSamples } from '../../labs.ts';

const probes = 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-custom-probe-overview';
const web = (status: string, length: number, body: string) => `HTTP/1.0 ${status}
Server: SimpleHTTP/0.6 Python/3.10.12
Date: Wed, 25 Nov 2026 10:00:00 GMT
Content-type: application/octet-stream
Content-Length: ${length}

${body}`;
const late = 'curl: (28) Connection timed out after 20001 milliseconds';

export const samples: LabSamples = {
	lab: 'dns-load-balancing/probe-path',
	checks: {
		answers: {
			source: probes,
			proves: web('200 OK', 3, 'ok'),
			fails: [
				{
					why: 'the NSG does not let the client in',
					output: late
				},
				{
					why: 'the path is not there',
					output: web('404 File not found', 335, '<title>Error response</title>')
				}
			]
		},
		rule: {
			source:
				'https://learn.microsoft.com/en-us/rest/api/load-balancer/load-balancer-load-balancing-rules/get',
			proves: `{
  "back": 80,
  "front": 80,
  "persistence": "SourceIP",
  "probed": true,
  "rule": "web"
}`,
			fails: [
				{
					why: 'persistence is the default',
					output: `{
  "back": 80,
  "front": 80,
  "persistence": "Default",
  "probed": true,
  "rule": "web"
}`
				},
				{
					why: 'another port behind',
					output: `{
  "back": 8080,
  "front": 80,
  "persistence": "SourceIP",
  "probed": true,
  "rule": "web"
}`
				},
				{
					why: 'another probe',
					output: `{
  "back": 80,
  "front": 80,
  "persistence": "SourceIP",
  "probed": false,
  "rule": "web"
}`
				}
			]
		},
		down: {
			source: 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-standard-diagnostics',
			proves: `[
  {
    "latest": 0.0,
    "metric": "DipAvailability"
  },
  {
    "latest": 0.0,
    "metric": "VipAvailability"
  }
]`,
			fails: [
				{
					why: 'the probe is up',
					output: `[
  {
    "latest": 100.0,
    "metric": "DipAvailability"
  },
  {
    "latest": 100.0,
    "metric": "VipAvailability"
  }
]`
				},
				{
					why: 'the data path follows later',
					output: `[
  {
    "latest": 0.0,
    "metric": "DipAvailability"
  },
  {
    "latest": 100.0,
    "metric": "VipAvailability"
  }
]`
				}
			]
		},
		silent: {
			source: probes,
			proves: late,
			fails: [
				{
					why: 'the path is right again',
					output: web('200 OK', 3, 'ok')
				},
				{
					why: 'nothing listens at that address',
					output: 'curl: (7) Failed to connect to 203.0.113.7 port 80: Connection refused'
				}
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'Cloud Shell has lost its sign-in', output: "ERROR: Please run 'az login' to setup account." }
			]
		}
	}
};
