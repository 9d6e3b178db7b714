package dev.millrace.search;

/// Where a request came from, as far as the record of its decision depends on it.
///
/// @param requestId the gateway's, the same when the request is delivered again; may be empty
/// @param asOfAsked whether the caller named the instant, rather than the clock
public record Origin(String requestId, boolean asOfAsked) {

    /// No gateway; the instant counts as named.
    public static final Origin UNKNOWN = new Origin("", true);
}
