// Exam dates ahead: saved, deleted, brought back.
import { recordList } from '#lib/state/record-list.ts';

export const { save: saveBooking, remove: removeBooking, restore: restoreBooking } = recordList('bookings');
