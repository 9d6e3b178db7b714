package dev.millrace.erp.normalize;

import dev.millrace.erp.order.Party;

/// Somebody in the master data.
///
/// @param id in the master data
public record Partner(String id, Party party) {}
