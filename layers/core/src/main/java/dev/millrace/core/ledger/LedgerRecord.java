package dev.millrace.core.ledger;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.hash.Sha256;
import java.time.Instant;

/// One decision in its place in a stream. It carries the hash of the record before it, so that a record that is
/// edited, dropped or moved breaks the chain.
///
/// The hash is SHA-256 over these texts, each preceded by its length ([ChainHash]): stream, sequence, time in
/// ISO 8601, id, kind, input hash, input, name and value of each version in order, confidence or nothing, outcome,
/// actor, trace id or nothing, hash of the record before.
///
/// @param sequence 1 for the first record of the stream, and one more for each that follows
/// @param recordedAt to the millisecond
/// @param inputHash SHA-256 of the input, by which equal inputs are found
/// @param previousHash of the record before, 64 zeros for the first
public record LedgerRecord(
        String stream,
        long sequence,
        Instant recordedAt,
        Decision decision,
        String inputHash,
        String previousHash,
        String hash) {

    /// The record that follows a head.
    public static LedgerRecord following(Head head, Decision decision, Instant recordedAt) {
        var unsealed = new LedgerRecord(
                head.stream(), head.sequence() + 1, recordedAt, decision, Sha256.of(decision.input()), head.hash(), "");
        return unsealed.sealed();
    }

    /// Whether the record holds what it held when it was written.
    public boolean holdsWhatWasWritten() {
        return hash.equals(sealed().hash)
                && inputHash.equals(Sha256.of(decision.input()))
                && stream.equals(decision.stream());
    }

    private LedgerRecord sealed() {
        var chain = new ChainHash()
                .with(stream)
                .with(Long.toString(sequence))
                .with(recordedAt.toString())
                .with(decision.id())
                .with(decision.kind())
                .with(inputHash)
                .with(decision.input());
        var versions = decision.orderedVersions();
        chain.with(Integer.toString(versions.size()));
        versions.forEach((name, version) -> chain.with(name).with(version));
        var computed = chain.with(
                        decision.confidence().map(LedgerRecord::written).orElse(""))
                .with(decision.outcome())
                .with(decision.actor())
                .with(decision.traceId().orElse(""))
                .with(previousHash)
                .hex();
        return new LedgerRecord(stream, sequence, recordedAt, decision, inputHash, previousHash, computed);
    }

    private static String written(Confidence confidence) {
        return Double.toString(confidence.value());
    }
}
