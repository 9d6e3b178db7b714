package dev.millrace.local.servicedesk;

import java.net.URI;

/// Where a desk tells of its tickets.
///
/// @param key by which it signs
public record HookTarget(URI url, String key) {}
