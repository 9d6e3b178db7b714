package dev.millrace.core.idempotency;

import java.time.Instant;

/// Remembers which calls are in progress and what came of those that are done.
///
/// A claim is named by the one who makes it, so that a claim repeated after its acknowledgement was lost is granted
/// again, and so that a caller that was taken for dead cannot speak for the one that took over.
///
/// Every method throws [dev.millrace.core.error.Transient] when the store cannot be reached or throttles.
public interface IdempotencyStore {

    /// Claims a key for one caller, unless another caller's claim still holds or its result is still remembered.
    ///
    /// @param key names the call, and holds no personal data
    /// @param until when the claim lapses if the caller is never heard of again
    Standing claim(Claim claim, Instant now, Instant until);

    /// Remembers the result of a call. False if another caller has claimed the key since; then nothing is changed.
    boolean complete(Claim claim, byte[] result, Instant rememberedUntil);

    /// Forgets a call that failed, so that it can be made again. Does nothing if the claim is not this caller's.
    void release(Claim claim);

    /// One caller's wish to make one call.
    ///
    /// @param claimant names this attempt and no other
    /// @param payloadHash of the input
    record Claim(String key, String claimant, String payloadHash) {}

    /// What a claim comes to.
    sealed interface Standing permits Granted, InProgress, Completed {}

    /// The call is this caller's to make.
    record Granted() implements Standing {}

    /// Another caller is making the call.
    record InProgress(String payloadHash) implements Standing {}

    /// The call was made; this came of it.
    record Completed(String payloadHash, byte[] result) implements Standing {}
}
