/**
 * Whether a statement is run by anybody but the role that deletes. The role is asked for as it was taken on: where a row
 * takes others along, or a function runs with its owner's rights, the current user is their owner.
 */
export const OHNE_LOESCHROLLE = "current_setting('role') <> 'verlauf_loeschung'";
