package dev.millrace.approvals.api;

import java.util.Optional;

/// Why a request was not followed.
///
/// @param error the class of failure, as everywhere
/// @param code what exactly
/// @param state of the approval, if there is one
record Problem(String error, String code, Optional<String> state, String requestId) {}
