// What can be varied in the networking domain of AZ-104: loaded together when a variation is written or asked.
import { axes as virtualNetworks } from '#lib/exams/az-104/axes/virtual-networks.ts';
import { axes as secureAccess } from '#lib/exams/az-104/axes/secure-access.ts';
import { axes as dnsLoadBalancing } from '#lib/exams/az-104/axes/dns-load-balancing.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

/** Group by group in the order of the exam. */
export const axes: readonly Axis[] = [...virtualNetworks, ...secureAccess, ...dnsLoadBalancing];
