// The families on monitoring, and on backup and recovery.
import type { Family } from '#lib/domain/practice/family.ts';
import { twoRegions } from './monitoring/case-two-regions.ts';
import { deleteVault } from './monitoring/delete-vault.ts';
import { failoverSteps } from './monitoring/failover-steps.ts';
import { keptTill } from './monitoring/kept-until.ts';
import { networkTool } from './monitoring/network-tool.ts';
import { quietNight } from './monitoring/quiet-night.ts';
import { readQuery } from './monitoring/read-query.ts';
import { rightRule } from './monitoring/right-rule.ts';
import { setUp } from './monitoring/set-up.ts';
import { whichVault } from './monitoring/which-vault.ts';

export const families: readonly Family[] = [
	rightRule,
	quietNight,
	setUp,
	readQuery,
	networkTool,
	whichVault,
	keptTill,
	deleteVault,
	failoverSteps,
	twoRegions
];
