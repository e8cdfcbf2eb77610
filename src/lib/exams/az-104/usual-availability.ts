// The study time that we assume before a person enters their own: an evening at the desk, more at weekends, a commute every day.
import type { Availability } from '#lib/domain/availability.ts';

export const usualAvailability: Availability = {
	desk: [45, 45, 45, 45, 45, 90, 90],
	anywhere: [30, 30, 30, 30, 30, 30, 30],
	off: []
};
