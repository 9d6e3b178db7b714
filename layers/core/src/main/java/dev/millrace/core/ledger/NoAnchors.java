package dev.millrace.core.ledger;

import java.util.List;
import java.util.Optional;

/// Nothing is written down elsewhere.
record NoAnchors() implements Anchors {

    @Override
    public List<String> streams() {
        return List.of();
    }

    @Override
    public List<Head> of(String stream) {
        return List.of();
    }

    @Override
    public Optional<Head> at(String stream, long sequence) {
        return Optional.empty();
    }

    @Override
    public void keep(Head head) {
        throw new UnsupportedOperationException("there is nowhere to keep anchors");
    }
}
