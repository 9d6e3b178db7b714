package dev.millrace.approvals;

import java.time.Instant;
import java.util.Optional;

/// What one person said.
///
/// @param actor the subject of the verified token, or of the signed message
/// @param nonce that it came with
/// @param option that they chose, where there are some
/// @param comment masked
public record Vote(
        String actor, Choice choice, Instant at, String nonce, Optional<String> option, Optional<String> comment) {}
