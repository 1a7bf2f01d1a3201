/** What reminders and letters read beside the worklist, and how messages are approved and marked as sent. */
export { approve, markSent, withdraw, type Approval, type SendBy } from './approve';
export { remindersDocument } from './documents';
export { reminderContact, reminderProfile, reminderTemplate } from './fragments';
export { queryOf, readProfile, readReminders, readTemplate, type ReadReminders } from './read';
