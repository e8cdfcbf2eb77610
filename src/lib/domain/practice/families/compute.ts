// The families on compute.
import { appMove } from '#lib/domain/practice/families/compute/app-move.ts';
import { autoscaling } from '#lib/domain/practice/families/compute/autoscale.ts';
import { hosting } from '#lib/domain/practice/families/compute/host.ts';
import { deploymentMode } from '#lib/domain/practice/families/compute/deployment-mode.ts';
import { deploymentOrder } from '#lib/domain/practice/families/compute/deployment-order.ts';
import { fleet } from '#lib/domain/practice/families/compute/fleet.ts';
import { instances } from '#lib/domain/practice/families/compute/instances.ts';
import { planTier } from '#lib/domain/practice/families/compute/plan.ts';
import { scaling } from '#lib/domain/practice/families/compute/replicas.ts';
import { resizing } from '#lib/domain/practice/families/compute/resize.ts';
import { spreading } from '#lib/domain/practice/families/compute/spread.ts';
import { swapping } from '#lib/domain/practice/families/compute/swap.ts';
import type { Family } from '#lib/domain/practice/family.ts';

export const families: readonly Family[] = [
	deploymentOrder,
	deploymentMode,
	resizing,
	spreading,
	autoscaling,
	fleet,
	scaling,
	instances,
	hosting,
	planTier,
	swapping,
	appMove
];
