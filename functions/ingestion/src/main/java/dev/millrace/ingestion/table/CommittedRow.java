package dev.millrace.ingestion.table;

import java.time.Instant;

/// A row, and how it came into the table.
///
/// @param version that brought it
/// @param at when that version was committed
/// @param replaced whether the same version brought a later row of the same document, so that this one was never known
public record CommittedRow(DocumentRow row, long version, Instant at, boolean replaced) {}
