package dev.millrace.approvals.api;

import dev.millrace.core.text.RawText;
import java.util.Optional;

/// What an approver sends.
///
/// @param choice `approve` or `reject`
/// @param nonce of the page that they saw
/// @param payloadHash of what they saw on it
/// @param option that they approve, where there are some
public record DecisionBody(
        String choice, String nonce, String payloadHash, Optional<String> option, Optional<RawText> comment) {}
