-- Every half minute the audit looks for what is new by when it was recorded. These indexes tell only of pages that have been
-- summarised; left to the vacuum, the newest fifth of a table that only grows is read each time.
alter index entry_by_time set (autosummarize = on);
alter index txn_by_time set (autosummarize = on);
